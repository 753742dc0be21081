namespace StudyPortal.Web.Features.Quizzes.Attempts;

/// <summary>What the script that keeps an answer is told.</summary>
/// <param name="Revision">What the form is now made from.</param>
/// <param name="Shown">From when on time is counted anew, in seconds since 1970.</param>
/// <param name="Message">Why it was not kept, in plain text, or empty.</param>
public sealed record KeptWords(int Revision, long Shown, string Message);
