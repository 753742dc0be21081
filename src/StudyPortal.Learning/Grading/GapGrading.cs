using System.Globalization;
using StudyPortal.Learning.Questions;

namespace StudyPortal.Learning.Grading;

/// <summary>Grades gaps, each as the question that is asked in it.</summary>
internal static class GapGrading
{
    internal static Grade Grade(Gapped question, IReadOnlyList<string> texts)
    {
        if (texts.Count != question.Gaps.Count)
            return Grader.NotOfThisQuestion;

        var grades = new List<Graded>();
        foreach (var (gap, text) in question.Gaps.Zip(texts))
        {
            switch (Grader.Grade(gap.Asked, ResponseIn(gap, text)))
            {
                case Graded graded:
                    grades.Add(graded);
                    break;
                case Unreadable unreadable:
                    return ReferenceEquals(unreadable, Grader.NotOfThisQuestion) ? unreadable : new Unreadable($"{gap.Name}: {unreadable.Message}");
                default:
                    throw new System.Diagnostics.UnreachableException();
            }
        }

        return new Graded(
            Share.Of(grades.Count(grade => grade.IsRight), grades.Count),
            [.. grades.Select((grade, index) => new Feedback(index, grade.IsRight, Remark(grade, texts[index])))],
            [.. grades.SelectMany(grade => grade.Misconceptions).Distinct(StringComparer.Ordinal)]);
    }

    private static Response ResponseIn(Gap gap, string text) => gap.Asked is SingleChoice
        ? new ChosenOption(int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : -1)
        : new Typed(text);

    // Of a choice only the option taken is spoken about: the right one is named beside it.
    private static string Remark(Graded grade, string text) => string.Concat(
        grade.Feedback
            .Where(remark => remark.Option is not { } option || option.ToString(CultureInfo.InvariantCulture) == text)
            .Select(remark => remark.Html));
}
