using StudyPortal.Web.Layout;

namespace StudyPortal.Web.Hosting;

/// <summary>Headers on every response: what a page may load, and who may frame it.</summary>
public static class SecurityHeaders
{
    private static readonly string PagePolicy = string.Join("; ",
        "default-src 'self'",
        $"script-src 'self' {ThemeScript.CspHash}",
        "style-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'self'",
        "object-src 'none'",
        "frame-ancestors 'none'");

    /// <summary>Pages with Radzen components: they position pop-ups and size columns through style attributes.</summary>
    private static readonly string StyledPolicy = PagePolicy.Replace("style-src 'self'", "style-src 'self' 'unsafe-inline'", StringComparison.Ordinal);

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            Write(context.Response.Headers, context.GetEndpoint()?.Metadata.GetMetadata<AllowInlineStylesAttribute>() is not null);
            return Task.CompletedTask;
        });
        await next();
    });

    internal static void Write(IHeaderDictionary headers, bool allowInlineStyles)
    {
        headers.ContentSecurityPolicy = allowInlineStyles ? StyledPolicy : PagePolicy;
        // The policy of the page that is open stays with it, so a page with another one is loaded whole instead of merged in.
        if (allowInlineStyles) headers.Remove("blazor-enhanced-nav");
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
    }
}
