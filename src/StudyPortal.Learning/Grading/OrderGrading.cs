using StudyPortal.Learning.Questions;

namespace StudyPortal.Learning.Grading;

/// <summary>
/// Grades an order by the longest run of steps that stand rightly to each other: all the others would have to be moved. One step out of its place then costs
/// one step, wherever it was put; counting neighbours instead would charge up to three pairs for it.
/// </summary>
internal static class OrderGrading
{
    internal static Grade Grade(Ordering question, IReadOnlyList<int> places)
    {
        var steps = question.Steps;
        if (places.Count != steps.Count || !places.Order().SequenceEqual(Enumerable.Range(0, steps.Count)))
            return Grader.NotOfThisQuestion;

        var given = steps.Index().OrderBy(step => places[step.Index]).ToList();
        var kept = LongestRun.Of([.. given.Select(step => step.Item.Place)]).Select(at => given[at].Index).ToHashSet();
        return new Graded(Score(kept.Count, steps.Count), [.. steps.Select((step, index) => new Feedback(index, kept.Contains(index), step.FeedbackHtml))], []);
    }

    /// <summary>Any order at all has a run of one, which is worth nothing.</summary>
    internal static decimal Score(decimal run, int steps) => run == steps ? 1 : (run - 1) / (steps - 1);
}
