using static System.FormattableString;

namespace StudyPortal.Web.Features.Quizzes.Attempts;

/// <summary>Marks in words, with the share they are of the most.</summary>
public static class MarkWords
{
    public static string Number(decimal mark) => Invariant($"{mark:0.##}");

    public static string Of(decimal mark, decimal most) => most == 0 ? "nothing to mark" : Invariant($"{mark:0.##} of {most:0.##} ({Percent(mark / most)})");

    public static string Of(double? mark, double? most) => Of((decimal)(mark ?? 0), (decimal)(most ?? 0));

    public static string Percent(decimal share) => Invariant($"{100 * share:0}\u00a0%");
}
