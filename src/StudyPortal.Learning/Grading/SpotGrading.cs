using StudyPortal.Learning.Questions;

namespace StudyPortal.Learning.Grading;

/// <summary>Grades what was pointed at.</summary>
internal static class SpotGrading
{
    internal static Grade Grade(HotSpot question, string part)
    {
        if (!question.Parts.Contains(part, StringComparer.Ordinal))
            return Grader.NotOfThisQuestion;
        return question.Spots.FirstOrDefault(spot => spot.Part == part) is { } spot
            ? new Graded(spot.IsRight ? 1 : 0, [new Feedback(null, spot.IsRight, spot.FeedbackHtml)], spot.Misconception is { } belief ? [belief] : [])
            : new Graded(0, [new Feedback(null, IsRight: false, question.OtherwiseHtml)], []);
    }
}
