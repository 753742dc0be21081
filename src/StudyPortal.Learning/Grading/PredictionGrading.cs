using StudyPortal.Learning.Questions;
using StudyPortal.Simulation.World;

namespace StudyPortal.Learning.Grading;

/// <summary>Grades what was foretold, item by item.</summary>
internal static class PredictionGrading
{
    internal static Grade Grade(Prediction question, IReadOnlyList<VerdictAnswer> answers)
    {
        if (answers.Count != question.Items.Count || !answers.All(Enum.IsDefined))
            return Grader.NotOfThisQuestion;

        var items = question.Items.Zip(answers, (item, answer) => (Item: item, IsRight: item.Answer == answer)).ToList();
        return new Graded(
            Share(items.Count(entry => entry.IsRight), items.Count),
            [.. items.Select((entry, index) => new Feedback(index, entry.IsRight, entry.Item.FeedbackHtml))],
            [.. items.Where(entry => !entry.IsRight).Select(entry => entry.Item.Misconception).OfType<string>().Distinct(StringComparer.Ordinal)]);
    }

    // An exact quotient: it is 1 only where every item is right.
    private static decimal Share(int right, int items) => right == items ? 1 : right / (decimal)items;
}
