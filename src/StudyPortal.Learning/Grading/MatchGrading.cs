using StudyPortal.Learning.Questions;

namespace StudyPortal.Learning.Grading;

/// <summary>Grades what was matched, item by item.</summary>
internal static class MatchGrading
{
    internal static Grade Grade(Matching question, IReadOnlyList<int> answers)
    {
        if (answers.Count != question.Items.Count || answers.Any(answer => answer < 0 || answer >= question.Answers.Count))
            return Grader.NotOfThisQuestion;

        var items = question.Items.Zip(answers, (item, answer) => (Item: item, IsRight: item.Answer == answer, Slip: SlipOf(item, answer))).ToList();
        return new Graded(
            Share.Of(items.Count(entry => entry.IsRight), items.Count),
            [.. items.Select((entry, index) => new Feedback(index, entry.IsRight, entry.Slip?.FeedbackHtml ?? entry.Item.FeedbackHtml))],
            [.. items.Select(entry => entry.Slip?.Misconception).OfType<string>().Distinct(StringComparer.Ordinal)]);
    }

    private static WrongMatch? SlipOf(MatchedItem item, int answer) =>
        item.Answer == answer ? null : item.Wrong.FirstOrDefault(wrong => wrong.Answer == answer);
}
