using StudyPortal.Content.Findings;

namespace StudyPortal.Content.Questions;

/// <summary>How many options, and how many right ones, each kind of question has.</summary>
internal static class OptionRules
{
    private const int FewestChoices = 3;
    private const int MostChoices = 5;
    private const int FewestReasons = 2;

    public static void CheckSingle(QuestionSource source, FindingList findings)
    {
        if (source.Options.Count is < FewestChoices or > MostChoices)
            findings.Error(source.Line, Count(source, "options", $"write {FewestChoices} to {MostChoices}"));
        CheckOneRight(source, "option", findings);
    }

    public static void CheckMultiple(QuestionSource source, FindingList findings)
    {
        var right = source.Options.Count(option => option.IsRight);
        if (right == 0)
            findings.Error(source.Line, $"question '{source.Id}' has no right answer; mark one or more options with [x]");
        else if (right == source.Options.Count)
            findings.Error(source.Line, $"question '{source.Id}' has no wrong option; add one with [ ]");
    }

    public static void CheckReasons(QuestionSource source, FindingList findings)
    {
        if (source.Options.Count < FewestReasons)
            findings.Error(source.Line, Count(source, "reasons", $"write at least {FewestReasons}"));
        CheckOneRight(source, "reason", findings);
    }

    public static void CheckNone(QuestionSource source, string kind, FindingList findings)
    {
        if (source.Options.Count > 0)
            findings.Error(source.Options[0].Line, $"a question of kind '{kind}' has no options; take the list out");
    }

    private static void CheckOneRight(QuestionSource source, string what, FindingList findings)
    {
        var right = source.Options.Count(option => option.IsRight);
        if (right == 0)
            findings.Error(source.Line, $"question '{source.Id}' has no right answer; mark one {what} with [x]");
        else if (right > 1)
            findings.Error(source.Line, string.Create(null, $"question '{source.Id}' has {right} right answers; mark exactly one {what} with [x]"));
    }

    private static string Count(QuestionSource source, string what, string advice) =>
        string.Create(null, $"question '{source.Id}' has {source.Options.Count} {what}; {advice}");
}
