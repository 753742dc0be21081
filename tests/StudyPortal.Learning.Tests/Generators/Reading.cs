using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using StudyPortal.Learning.Generators;
using StudyPortal.Learning.Questions;

namespace StudyPortal.Learning.Tests.Generators;

/// <summary>A drill as a learner reads it: what the tests know of it, they know from its text.</summary>
internal sealed partial record Reading(Drill Drill)
{
    private readonly string _prompt = Plain(Drill.Question.Head.PromptHtml);

    public string Prompt => _prompt;

    public IReadOnlyList<Option> Options => Drill.Question switch
    {
        SingleChoice single => single.Options,
        MultipleChoice multiple => multiple.Options,
        _ => [],
    };

    /// <summary>Text without tags; list items and blocks keep their lines.</summary>
    public static string Plain(string html) =>
        WebUtility.HtmlDecode(Tag().Replace(html.Replace("</li>", "\n", StringComparison.Ordinal).Replace("</p>", "\n", StringComparison.Ordinal), ""));

    public bool Says(string text) => Prompt.Contains(text, StringComparison.Ordinal);

    /// <summary>What the pattern's first group matches in the prompt.</summary>
    public string Find(string pattern)
    {
        var match = Regex.Match(Prompt, pattern, RegexOptions.None, TimeSpan.FromSeconds(1));
        return match.Success ? match.Groups[1].Value : throw new InvalidOperationException($"no {pattern} in: {Prompt}");
    }

    public int Number(string pattern) => int.Parse(Find(pattern), CultureInfo.InvariantCulture);

    public decimal Decimal(string pattern) => decimal.Parse(Find(pattern), CultureInfo.InvariantCulture);

    /// <summary>The names in <c>cp1, cp2 and cp3</c>.</summary>
    public static IReadOnlyList<string> Names(string list) => list.Split([", ", " and "], StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex("<[^>]+>", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Tag();
}
