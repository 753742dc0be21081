using Microsoft.AspNetCore.Antiforgery;

namespace StudyPortal.Web.Hosting;

/// <summary>
/// What a page holds that differs from one request to the next even for visitors of whom nothing is known. While a page is being recorded for
/// <see cref="GuestPages"/> these are marks, replaced as the bytes are sent.
/// </summary>
public static class GuestPage
{
    public const string TokenField = "__RequestVerificationToken";

    // Drawn per process, so no content can contain them.
    internal static readonly string TokenMark = $"token-{Guid.NewGuid():N}";
    internal static readonly string SubmissionMark = $"submission-{Guid.NewGuid():N}";

    public static string TokenFor(HttpContext context) => IsRecorded(context)
        ? TokenMark
        : context.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(context).RequestToken!;

    public static string SubmissionFor(HttpContext context) => IsRecorded(context) ? SubmissionMark : NewSubmission();

    internal static string NewSubmission() => Guid.NewGuid().ToString("N");

    internal static void Record(HttpContext context) => context.Items[typeof(GuestPage)] = true;

    private static bool IsRecorded(HttpContext context) => context.Items.ContainsKey(typeof(GuestPage));
}
