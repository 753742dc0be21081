using Microsoft.AspNetCore.Antiforgery;
using StudyPortal.Web.Hosting;

namespace StudyPortal.Web.Kit;

/// <summary>The two hidden fields of a form outside <c>EditForm</c>: who may post it, and the key that makes a second post harmless.</summary>
public static class FormMarks
{
    public const string TokenField = "__RequestVerificationToken";

    public const string KeyField = "submission";

    /// <param name="context">The request, or null while a form is drawn to be kept.</param>
    public static string TokenFor(HttpContext? context) => context switch
    {
        null => KeptHtml.TokenMark,
        _ when GuestPages.IsRecording(context) => context.RequestServices.GetRequiredService<GuestToken>().Value,
        _ => context.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(context).RequestToken!,
    };

    /// <summary>A new key; none on a page that is kept for guests, where the script draws one and the server falls back on the answer itself.</summary>
    public static string KeyFor(HttpContext? context) => context switch
    {
        null => KeptHtml.KeyMark,
        _ when GuestPages.IsRecording(context) => "",
        _ => Guid.NewGuid().ToString("N"),
    };
}
