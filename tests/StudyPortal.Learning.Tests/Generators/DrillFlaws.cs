using System.Text.RegularExpressions;
using StudyPortal.Learning.Generators;
using StudyPortal.Learning.Grading;
using StudyPortal.Learning.Questions;

namespace StudyPortal.Learning.Tests.Generators;

/// <summary>What no drill may have, whatever it asks.</summary>
internal static partial class DrillFlaws
{
    private const int FewestOptions = 3;

    private const int MostTolerance = 10;

    public static IEnumerable<string> Of(Drill drill)
    {
        var question = drill.Question;
        foreach (var text in Texts(question))
        {
            if (BadText().Match(Reading.Plain(Block().Replace(text, "code"))) is { Success: true } bad)
                yield return $"'{bad.Value}' in {text}";
            if (text.Contains("<p></p>", StringComparison.Ordinal) || text.Trim().Length == 0)
                yield return "an empty text";
        }

        if (question.Id != drill.Id.ToString() || question.Head.Version.Length != 16)
            yield return "an id or version that is none";
        if (question.Head.Sources.Count == 0 || question.Head.Sources.Any(source => !source.Url.StartsWith("https://", StringComparison.Ordinal)))
            yield return "no source";
        foreach (var flaw in question switch
        {
            SingleChoice single => Single(single),
            MultipleChoice multiple => Multiple(multiple),
            Numeric numeric => Number(numeric),
            ShortText text => Text(text),
            _ => ["another kind"],
        })
        {
            yield return flaw;
        }
    }

    public static IEnumerable<string> Misconceptions(Question question) => question switch
    {
        SingleChoice single => single.Options.Select(option => option.Misconception).OfType<string>(),
        MultipleChoice multiple => multiple.Options.Select(option => option.Misconception).OfType<string>(),
        Numeric numeric => numeric.Mistakes.Select(mistake => mistake.Misconception).OfType<string>(),
        ShortText text => text.NearMisses.Select(miss => miss.Misconception).OfType<string>(),
        _ => [],
    };

    private static IEnumerable<string> Texts(Question question) =>
    [
        question.Head.PromptHtml, question.Head.ExplanationHtml,
        .. question switch
        {
            SingleChoice single => single.Options.SelectMany(option => new[] { option.Html, option.FeedbackHtml }),
            MultipleChoice multiple => multiple.Options.SelectMany(option => new[] { option.Html, option.FeedbackHtml }),
            Numeric numeric => numeric.Mistakes.Select(mistake => mistake.FeedbackHtml),
            ShortText text => text.NearMisses.Select(miss => miss.FeedbackHtml).Concat(text.Answers),
            _ => [],
        },
    ];

    private static IEnumerable<string> Single(SingleChoice question)
    {
        if (question.Options.Count(option => option.IsRight) != 1)
            yield return "not exactly one right option";
        foreach (var (index, option) in question.Options.Index())
        {
            if (Grader.Grade(question, new ChosenOption(index)) is not Graded grade || grade.IsRight != option.IsRight)
                yield return $"option {index} is graded wrongly";
        }

        foreach (var flaw in Options(question.Options, question.Head.PromptHtml))
            yield return flaw;
    }

    private static IEnumerable<string> Multiple(MultipleChoice question) =>
        question.Options.All(option => option.IsRight) || question.Options.All(option => !option.IsRight)
            ? ["all options are alike"]
            : Options(question.Options, question.Head.PromptHtml);

    private static IEnumerable<string> Options(IReadOnlyList<Option> options, string prompt)
    {
        var texts = options.Select(option => Reading.Plain(option.Html)).ToList();
        if (texts.Count < FewestOptions)
            yield return $"only {texts.Count} options";
        if (texts.Distinct(StringComparer.OrdinalIgnoreCase).Count() < texts.Count)
            yield return "two options with one text";
        if (texts.Contains(Reading.Plain(prompt).Trim(), StringComparer.Ordinal))
            yield return "an option that is the prompt";
        if (options.Any(option => option.IsRight && option.Misconception is not null))
            yield return "a right option with a misconception";
    }

    private static IEnumerable<string> Number(Numeric question)
    {
        if (question.Tolerance < 0 || question.Tolerance * MostTolerance > Math.Max(question.Answer, 1))
            yield return $"a tolerance of {question.Tolerance} for {question.Answer}";
        if (question.Mistakes.Any(mistake => Math.Abs(mistake.Value - question.Answer) <= question.Tolerance))
            yield return "a mistake that is right";
        if (Grader.Grade(question, new Typed($"{question.Answer.ToString(System.Globalization.CultureInfo.InvariantCulture)} {question.Unit}")) is not Graded { IsRight: true })
            yield return "an answer that is not accepted";
    }

    private static IEnumerable<string> Text(ShortText question)
    {
        if (question.Answers.Any(answer => Grader.Grade(question, new Typed(answer)) is not Graded { IsRight: true }))
            yield return "an answer that is not accepted";
        if (question.NearMisses.Any(miss => Grader.Grade(question, new Typed(miss.Text)) is not Graded { IsRight: false }))
            yield return "a near miss that is accepted";
    }

    [GeneratedRegex(@"(?<![.\d])\b1 (members|votes|nodes|seconds|minutes|hours|days|workers|failures|decimals|machines|nines)\b|\b1 \w+ are\b|\b(0|[2-9]) (member|vote|node|second|minute|hour|day|worker) |[{}]|  |System\.|\bnull\b|,,|\.\.(?!\.)|(?<!\.)\. \.|`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex BadText();

    [GeneratedRegex("<(pre|code)>.*?</(pre|code)>", RegexOptions.ExplicitCapture | RegexOptions.Singleline, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Block();
}
