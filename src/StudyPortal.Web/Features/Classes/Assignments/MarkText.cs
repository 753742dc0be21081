using static System.FormattableString;

namespace StudyPortal.Web.Features.Classes.Assignments;

/// <summary>Marks of assignments as they are shown: percent, whole where that is exact enough.</summary>
public static class MarkText
{
    public static string Percent(decimal? mark) => mark is { } known ? Invariant($"{100 * known:0.#}\u00a0%") : "–";
}
