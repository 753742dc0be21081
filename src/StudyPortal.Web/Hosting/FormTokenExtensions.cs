using Microsoft.AspNetCore.Antiforgery;
using StudyPortal.Web.Kit;

namespace StudyPortal.Web.Hosting;

/// <summary>Antiforgery for endpoints that read their form themselves.</summary>
public static class FormTokenExtensions
{
    /// <summary>Refuses a post that another site has made, before anything is read from it.</summary>
    /// <param name="keptPages">Whether forms on pages that are kept for guests may be posted here: study, never an account.</param>
    public static TBuilder RequireFormToken<TBuilder>(this TBuilder endpoint, bool keptPages = false) where TBuilder : IEndpointConventionBuilder =>
        endpoint.AddEndpointFilter(async (invocation, next) =>
        {
            var context = invocation.HttpContext;
            if (!context.Request.HasFormContentType) return TypedResults.StatusCode(StatusCodes.Status415UnsupportedMediaType);
            if (await ProblemOfFormAsync(context) is { } status) return TypedResults.StatusCode(status);
            return await IsOursAsync(context, keptPages)
                ? await next(invocation)
                : TypedResults.BadRequest("This page is out of date: it was opened before you signed in or out, or too long ago. Reload it and try again.");
        });

    /// <summary>The status for a body that is no form (broken parts, too many fields, too large), or null for a form.</summary>
    private static async Task<int?> ProblemOfFormAsync(HttpContext context)
    {
        try
        {
            await context.Request.ReadFormAsync(context.RequestAborted); // Kept by the request: it is read once.
            return null;
        }
        catch (BadHttpRequestException refused)
        {
            return refused.StatusCode;
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException)
        {
            return StatusCodes.Status400BadRequest;
        }
    }

    private static async Task<bool> IsOursAsync(HttpContext context, bool keptPages)
    {
        if (ComesFromAnotherSite(context.Request)) return false;
        var token = (await context.Request.ReadFormAsync(context.RequestAborted))[FormMarks.TokenField];
        return (keptPages && context.RequestServices.GetRequiredService<GuestToken>().IsValid(token))
            || await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context);
    }

    // Browsers send these headers with every post and no page can forge them. The scheme is left out: a proxy may have ended TLS.
    private static bool ComesFromAnotherSite(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"] is [{ } site] && site is not ("same-origin" or "none")) return true;
        return request.Headers.Origin is [{ } origin]
            && !(Uri.TryCreate(origin, UriKind.Absolute, out var from) && string.Equals(from.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }
}
