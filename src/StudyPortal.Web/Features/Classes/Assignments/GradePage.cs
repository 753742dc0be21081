namespace StudyPortal.Web.Features.Classes.Assignments;

/// <summary>A page of learners with their results.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Pages">At least 1.</param>
/// <param name="Total">Learners on all pages.</param>
public sealed record GradePage(IReadOnlyList<GradeRow> Rows, int Number, int Pages, int Total)
{
    public static GradePage Nothing { get; } = new([], 1, 1, 0);
}
