using StudyPortal.Learning.Questions;

namespace StudyPortal.Learning.Grading;

/// <summary>Grades a word or short phrase. A typo is not accepted, but the learner is told that it is one.</summary>
internal static class ShortTextGrading
{
    /// <summary>In shorter texts a changed letter makes another word.</summary>
    private const int ShortestSpelling = 5;

    private const int MostSlips = 2;

    internal static Grade Grade(ShortText question, string typed)
    {
        var text = FoldedText.Of(typed);
        if (text.Length == 0)
            return new Unreadable("Write an answer first.");
        if (question.Answers.Any(answer => FoldedText.Of(answer) == text))
            return new Graded(1, [], []);
        if (question.NearMisses.FirstOrDefault(miss => FoldedText.Of(miss.Text) == text) is { } near)
            return new Graded(0, [new Feedback(null, IsRight: false, near.FeedbackHtml)], near.Misconception is { } belief ? [belief] : []);

        return question.Answers.Any(answer => IsMisspelt(text, FoldedText.Of(answer)))
            ? new Graded(0, [new Feedback(null, IsRight: false, "<p>That is close: check the spelling.</p>")], [])
            : new Graded(0, [], []);
    }

    // Another digit is another port, address or version, never a slip of spelling.
    private static bool IsMisspelt(string text, string answer) =>
        Math.Min(text.Length, answer.Length) >= ShortestSpelling
        && Math.Abs(text.Length - answer.Length) <= MostSlips
        && text.Where(char.IsDigit).SequenceEqual(answer.Where(char.IsDigit))
        && EditDistance.Between(text, answer) <= MostSlips;
}
