using StudyPortal.Learning.Questions;

namespace StudyPortal.Learning.Grading;

/// <summary>Grades what is answered by choosing.</summary>
internal static class ChoiceGrading
{
    internal static Grade Single(SingleChoice question, int chosen) =>
        IsIndex(chosen, question.Options)
            ? new Graded(question.Options[chosen].IsRight ? 1 : 0, Remarks(question.Options, [chosen]), Beliefs(question.Options, [chosen]))
            : Grader.NotOfThisQuestion;

    internal static Grade Multiple(MultipleChoice question, IReadOnlyList<int> ticked)
    {
        var options = question.Options;
        var ticks = ticked.ToHashSet();
        if (ticks.Count != ticked.Count || !ticks.All(index => IsIndex(index, options)))
            return Grader.NotOfThisQuestion;

        return new Graded(PartialScore(options, ticks), Remarks(options, ticks), Beliefs(options, ticks));
    }

    internal static Grade Judge(TrueFalse question, Judgement judgement)
    {
        if (!IsIndex(judgement.Reason, question.Reasons))
            return Grader.NotOfThisQuestion;

        var verdictIsRight = judgement.Verdict == question.Answer;
        var reason = question.Reasons[judgement.Reason];
        var score = (verdictIsRight, reason.IsRight) switch
        {
            (true, true) => 1m,
            (true, false) => 0.5m,
            (false, _) => 0m,
        };
        var verdict = new Feedback(null, verdictIsRight, VerdictHtml(question, verdictIsRight, reason));
        return new Graded(score, [verdict, .. Remarks(question.Reasons, [judgement.Reason])], Beliefs(question.Reasons, [judgement.Reason]));
    }

    // An exact quotient: it is 1 only where every right option and nothing else is ticked.
    private static decimal PartialScore(IReadOnlyList<Option> options, HashSet<int> ticks)
    {
        var toFind = options.Count(option => option.IsRight);
        if (toFind == 0)
            return ticks.Count == 0 ? 1 : 0;

        var found = ticks.Count(index => options[index].IsRight);
        var wrong = ticks.Count - found;
        return Math.Max(0, found - wrong) / (decimal)toFind;
    }

    private static string VerdictHtml(TrueFalse question, bool verdictIsRight, Option reason)
    {
        var truth = question.Answer ? "true" : "false";
        return (verdictIsRight, reason.IsRight) switch
        {
            (true, _) => $"<p>Right, the statement is {truth}.</p>",
            (false, true) => $"<p>The statement is {truth}. The reason you chose holds, and it speaks for the other verdict.</p>",
            (false, false) => $"<p>The statement is {truth}.</p>",
        };
    }

    private static List<Feedback> Remarks(IReadOnlyList<Option> options, HashSet<int> taken) =>
        [.. options.Index()
            .Where(entry => taken.Contains(entry.Index) || entry.Item.IsRight)
            .Select(entry => new Feedback(entry.Index, entry.Item.IsRight && taken.Contains(entry.Index), entry.Item.FeedbackHtml))];

    private static List<string> Beliefs(IReadOnlyList<Option> options, HashSet<int> taken) =>
        [.. options.Where((option, index) => taken.Contains(index) && !option.IsRight).Select(option => option.Misconception).OfType<string>().Distinct(StringComparer.Ordinal)];

    private static bool IsIndex(int index, IReadOnlyList<Option> options) => index >= 0 && index < options.Count;
}
