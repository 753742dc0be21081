using StudyPortal.Learning.Questions;

namespace StudyPortal.Learning.Grading;

/// <summary>Grades a typed number.</summary>
internal static class NumericGrading
{
    internal static Grade Grade(Numeric question, string typed) => NumberText.Read(typed) switch
    {
        NumberAndUnit number => Grade(question, number),
        NoNumber none => new Unreadable(none.Message),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static Grade Grade(Numeric question, NumberAndUnit number)
    {
        if (UnitFactor.Find(question, number.Unit) is not { } factor)
            return new Unreadable(UnknownUnit(question, number.Unit));
        if (InUnitOfQuestion(number.Value, factor) is not { } value)
            return new Unreadable("That number is too large to be the answer.");
        if (IsNear(value, question.Answer, question.Tolerance))
            return new Graded(1, [], []);

        return question.Mistakes.FirstOrDefault(mistake => IsNear(value, mistake.Value, question.Tolerance)) is { } slip
            ? new Graded(0, [new Feedback(null, IsRight: false, slip.FeedbackHtml)], slip.Misconception is { } belief ? [belief] : [])
            : new Graded(0, [], []);
    }

    // Compared before it is multiplied: a decimal throws where it overflows.
    private static decimal? InUnitOfQuestion(decimal value, decimal factor) =>
        Math.Abs(factor) <= 1 || Math.Abs(value) <= NumberText.LargestValue / Math.Abs(factor) ? value * factor : null;

    private static bool IsNear(decimal value, decimal target, decimal tolerance) =>
        Math.Abs(target) <= NumberText.LargestValue && Math.Abs(value - target) <= tolerance;

    private static string UnknownUnit(Numeric question, string unit)
    {
        if (unit.Any(char.IsAsciiDigit))
            return "Write one number only.";

        var names = UnitFactor.Names(question);
        return names.Count == 0
            ? $"This answer has no unit: write the number without “{unit}”."
            : $"Unknown unit “{unit}”: write the number alone or with {string.Join(" or ", names)}.";
    }
}
