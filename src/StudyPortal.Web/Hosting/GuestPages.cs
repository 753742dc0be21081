using System.Collections.Concurrent;
using StudyPortal.Content;
using StudyPortal.Web.Features.Account.SigningIn;
using StudyPortal.Web.Features.Progress;

namespace StudyPortal.Web.Hosting;

/// <summary>
/// Keeps the bytes of pages marked with <see cref="SameForGuestsAttribute"/> for visitors of whom nothing is known, until the content changes.
/// A kept page is sent before the pipeline has begun: no routing, no sign-in, no rendering, no compressing.
/// </summary>
public sealed class GuestPages(CatalogueHolder content)
{
    /// <summary>More pages than any portal has: reached only by playing with the spelling of addresses.</summary>
    private const int MaxPages = 5_000;

    private sealed record Kept(Catalogue? Catalogue, ConcurrentDictionary<string, KeptPage> Pages);

    private Kept _kept = new(null, new(StringComparer.Ordinal));

    /// <summary>Whether the page being drawn is going to be kept.</summary>
    public static bool IsRecording(HttpContext context) => context.Items.ContainsKey(typeof(GuestPages));

    /// <summary>First in the pipeline.</summary>
    public Task ServeAsync(HttpContext context, RequestDelegate next) =>
        IsUnknownGuest(context.Request) && PagesOfToday().TryGetValue(context.Request.Path.Value!, out var page) ? SendAsync(context, page) : next(context);

    /// <summary>After routing and sign-in: keeps what the rest of the pipeline draws.</summary>
    public async Task RecordAsync(HttpContext context, RequestDelegate next)
    {
        if (!IsUnknownGuest(context.Request) || context.GetEndpoint()?.Metadata.GetMetadata<SameForGuestsAttribute>() is null)
        {
            await next(context);
            return;
        }
        var pages = PagesOfToday(); // Of the content that the page is drawn from, or older: never newer.
        context.Items[typeof(GuestPages)] = true;
        var original = context.Response.Body;
        using var recorded = new MemoryStream();
        context.Response.Body = recorded;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = original;
        }
        if (context.Response.StatusCode == StatusCodes.Status200OK && pages.Count < MaxPages && ReferenceEquals(pages, PagesOfToday()))
            pages[context.Request.Path.Value!] = new KeptPage(recorded.ToArray());
        recorded.Position = 0;
        await recorded.CopyToAsync(original, context.RequestAborted);
    }

    private static bool IsUnknownGuest(HttpRequest request)
    {
        if (!HttpMethods.IsGet(request.Method) || request.QueryString.HasValue) return false;
        var cookies = request.Headers.Cookie.ToString();
        return !cookies.Contains(DeviceCookie.Name, StringComparison.Ordinal) && !cookies.Contains(SignInCookie.Name, StringComparison.Ordinal);
    }

    private ConcurrentDictionary<string, KeptPage> PagesOfToday()
    {
        var kept = _kept;
        if (ReferenceEquals(kept.Catalogue, content.Current)) return kept.Pages;
        var fresh = new Kept(content.Current, new(StringComparer.Ordinal));
        return Interlocked.CompareExchange(ref _kept, fresh, kept) == kept ? fresh.Pages : _kept.Pages;
    }

    private static Task SendAsync(HttpContext context, KeptPage page)
    {
        var (request, response) = (context.Request, context.Response);
        SecurityHeaders.Write(response.Headers, allowInlineStyles: false);
        response.Headers.CacheControl = "no-cache";
        response.Headers.ETag = page.Tag;
        response.Headers.Vary = "Cookie, Accept-Encoding";
        // Enhanced navigation asks for this header before it takes a page over.
        if (request.Headers.Accept.ToString().Contains("blazor-enhanced-nav=on", StringComparison.Ordinal)) response.Headers["blazor-enhanced-nav"] = "allow";
        if (request.Headers.IfNoneMatch == page.Tag)
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }
        var (bytes, encoding) = page.For(request.Headers.AcceptEncoding.ToString());
        if (encoding is not null) response.Headers.ContentEncoding = encoding;
        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = bytes.Length;
        return response.Body.WriteAsync(bytes, context.RequestAborted).AsTask();
    }
}
