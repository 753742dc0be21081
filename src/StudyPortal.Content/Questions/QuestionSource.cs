using System.Text.RegularExpressions;
using StudyPortal.Content.Files;
using StudyPortal.Content.Findings;

namespace StudyPortal.Content.Questions;

/// <summary>One question of a file, cut into its parts and not yet understood.</summary>
/// <param name="Yaml">What stands in the fence, or null where there is none.</param>
internal sealed partial record QuestionSource(
    string Id, int Line, string Version, Passage? Yaml, Passage Prompt, IReadOnlyList<OptionSource> Options, IReadOnlyList<Passage> Hints,
    Passage Explanation)
{
    /// <summary>The text with gaps of a cloze, or null where there is none.</summary>
    public Passage? Text { get; init; }

    /// <summary>The steps of an order, or null where there are none.</summary>
    public IReadOnlyList<ListItem>? Steps { get; init; }

    /// <summary>The broken manifest of a manifest question, or null where there is none.</summary>
    public Passage? Manifest { get; init; }

    /// <summary>The right manifest of a manifest question, or null where there is none.</summary>
    public Passage? Solution { get; init; }

    public const int MostHints = 3;

    private const string HintsHeading = "Hints";
    private const string ExplanationHeading = "Explanation";
    private const string TextHeading = "Text";
    private const string StepsHeading = "Steps";
    private const string ManifestHeading = "Manifest";
    private const string SolutionHeading = "Solution";
    private static readonly string[] Headings = [TextHeading, StepsHeading, ManifestHeading, SolutionHeading, HintsHeading, ExplanationHeading];

    /// <param name="lines">From the heading of the question to the line before the next.</param>
    public static QuestionSource Read(string id, IReadOnlyList<SourceLine> lines, FindingList findings)
    {
        var line = lines[0].Number;
        var version = ContentHash.OfProse(string.Join('\n', lines.Select(source => source.Text)));
        var head = lines.Skip(1).TakeWhile(source => !IsHeading(source)).ToList();
        var sections = CutSections(lines.Skip(1 + head.Count), findings);
        var yamlLines = YamlLines(head);
        if (yamlLines == 0)
            findings.Error(line, $"question '{id}' must begin with a ```yaml fence that says its kind, objective and difficulty");
        var promptLines = head.Skip(yamlLines).TakeWhile(source => source.IsCode || !OptionMarker().IsMatch(source.Text)).ToList();
        foreach (var source in promptLines.Where(source => !source.IsCode && BrokenOption().IsMatch(source.Text)))
            findings.Error(source.Number, "an option begins with '- [ ] ' or '- [x] '");
        var options = ListItem.Cut(
            head.Skip(yamlLines + promptLines.Count), OptionMarker(),
            "this line belongs to no option; indent it by two spaces, or begin an option with '- [ ] ' or '- [x] '", findings);
        var prompt = Passage.Of(promptLines, indentation: 0, line);
        if (prompt.IsEmpty)
            findings.Error(line, $"question '{id}' asks nothing; write its text after the yaml fence");
        return new QuestionSource(
            id, line, version, yamlLines == 0 ? null : YamlOf(head), prompt,
            [.. options.Select(item => OptionSource.Read(item, findings))], ReadHints(id, line, sections, findings),
            ReadExplanation(id, line, sections, findings))
        {
            Steps = sections.TryGetValue(StepsHeading, out var steps)
                ? ListItem.Cut(steps, HintMarker(), "steps are a numbered list; begin a step with '1. ', and indent what belongs to it", findings)
                : null,
            Manifest = sections.TryGetValue(ManifestHeading, out var manifest) ? Passage.OfCode(manifest, line, findings) : null,
            Solution = sections.TryGetValue(SolutionHeading, out var solution) ? Passage.OfCode(solution, line, findings) : null,
            Text = sections.TryGetValue(TextHeading, out var text) ? Passage.Of(text, indentation: 0, line) : null,
        };
    }

    private static Dictionary<string, List<SourceLine>> CutSections(IEnumerable<SourceLine> lines, FindingList findings)
    {
        var sections = new Dictionary<string, List<SourceLine>>(StringComparer.Ordinal);
        var section = new List<SourceLine>();
        foreach (var line in lines)
        {
            if (!IsHeading(line))
            {
                section.Add(line);
                continue;
            }

            section = [];
            var name = line.Text.StartsWith("### ", StringComparison.Ordinal) ? line.Text[4..].Trim() : line.Text.Trim();
            if (!Headings.Contains(name, StringComparer.Ordinal))
                findings.Error(line.Number, $"unknown heading '{name}'{NearName.DidYouMean(name, Headings)}");
            else if (!sections.TryAdd(name, section))
                findings.Error(line.Number, $"'### {name}' stands twice in this question; keep one");
        }

        return sections;
    }

    private static IReadOnlyList<Passage> ReadHints(
        string id, int line, Dictionary<string, List<SourceLine>> sections, FindingList findings)
    {
        if (!sections.TryGetValue(HintsHeading, out var lines))
        {
            findings.Error(line, $"question '{id}' has no '### {HintsHeading}'");
            return [];
        }

        var items = ListItem.Cut(lines, HintMarker(), "hints are a numbered list; begin a hint with '1. '", findings);
        if (items.Count is 0 or > MostHints)
            findings.Error(line, string.Create(null, $"question '{id}' has {items.Count} hints; write 1 to {MostHints}"));
        var hints = items.Select(item => Passage.Of(item.Lines, item.Marker.Length, item.Line)).ToList();
        foreach (var empty in hints.Where(hint => hint.IsEmpty))
            findings.Error(empty.Line, "this hint is empty");
        return hints;
    }

    private static Passage ReadExplanation(
        string id, int line, Dictionary<string, List<SourceLine>> sections, FindingList findings)
    {
        var explanation = Passage.Of(sections.GetValueOrDefault(ExplanationHeading) ?? [], indentation: 0, line);
        if (explanation.IsEmpty)
            findings.Error(line, $"question '{id}' has no '### {ExplanationHeading}' with text");
        return explanation;
    }

    // How many lines go to the yaml fence and the blank ones before it; 0 where something else comes first.
    private static int YamlLines(List<SourceLine> head)
    {
        var open = head.FindIndex(line => !line.IsBlank);
        if (open < 0 || head[open].Text.Trim() is not ("```yaml" or "~~~yaml"))
            return 0;
        var close = head.FindIndex(open + 1, line => line.Text.Trim() is "```" or "~~~");
        return (close < 0 ? head.Count : close + 1);
    }

    private static Passage YamlOf(List<SourceLine> head)
    {
        var open = head.FindIndex(line => !line.IsBlank);
        var lines = head.Skip(open + 1).TakeWhile(line => line.Text.Trim() is not ("```" or "~~~"));
        return new Passage(string.Join('\n', lines.Select(line => line.Text)), head[open].Number + 1);
    }

    private static bool IsHeading(SourceLine line) => !line.IsCode && Heading().IsMatch(line.Text);

    [GeneratedRegex("^#{1,6}( |$)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    internal static partial Regex Heading();

    [GeneratedRegex(@"^[-*+] \[[ xX]\]( |$)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OptionMarker();

    [GeneratedRegex(@"^[-*+] ?\[[^\]]?\](?!\()", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BrokenOption();

    [GeneratedRegex(@"^[0-9]{1,2}[.)] ", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HintMarker();
}
