namespace StudyPortal.Learning.Classes.Grades;

/// <summary>The marks of many learners in one assignment.</summary>
/// <param name="Learners">For how many of them it counts.</param>
/// <param name="Mean">0 to 1; null without a mark.</param>
/// <param name="Median">0 to 1, between the two in the middle where their number is even; null without a mark.</param>
public sealed record MarkSummary(int Learners, decimal? Mean, decimal? Median)
{
    /// <param name="marks">Each mark with how many learners have it; a mark may come more than once.</param>
    public static MarkSummary Of(IEnumerable<(decimal Mark, int Learners)> marks)
    {
        ArgumentNullException.ThrowIfNull(marks);
        var sorted = marks.Where(mark => mark.Learners > 0).OrderBy(mark => mark.Mark).ToList();
        var count = sorted.Sum(mark => mark.Learners);
        return count == 0
            ? new MarkSummary(0, null, null)
            : new MarkSummary(count, sorted.Sum(mark => mark.Mark * mark.Learners) / count, (At(sorted, (count - 1) / 2) + At(sorted, count / 2)) / 2);
    }

    private static decimal At(List<(decimal Mark, int Learners)> sorted, int place)
    {
        foreach (var (mark, learners) in sorted)
        {
            if (place < learners) return mark;
            place -= learners;
        }

        throw new ArgumentOutOfRangeException(nameof(place));
    }
}
