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
            Share.Of(items.Count(entry => entry.IsRight), items.Count),
            [.. items.Select((entry, index) => new Feedback(index, entry.IsRight, entry.Item.FeedbackHtml))],
            [.. items.Where(entry => !entry.IsRight).Select(entry => entry.Item.Misconception).OfType<string>().Distinct(StringComparer.Ordinal)]);
    }
}
