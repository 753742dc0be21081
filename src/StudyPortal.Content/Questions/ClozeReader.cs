using System.Text.RegularExpressions;
using StudyPortal.Content.Findings;
using StudyPortal.Content.Yaml;
using StudyPortal.Learning.Questions;

namespace StudyPortal.Content.Questions;

/// <summary>Understands a text with gaps: <c>{{name}}</c> in the text, and under <c>gaps</c> what is asked there.</summary>
internal sealed partial class ClozeReader(QuestionParts parts)
{
    private readonly FindingList _findings = parts.Findings;
    private readonly GapReader _gaps = new(parts);

    public Cloze Read(QuestionHead head, QuestionSource source, YamlFields fields)
    {
        var text = source.Text ?? new Passage("", source.Line);
        var entries = fields.OptionalEntries("gaps");
        var used = Gap().Matches(text.Text).Select(match => match.Groups["name"].Value).Distinct(StringComparer.Ordinal).ToList();
        CheckNames(fields, text, entries, used);
        var gaps = used
            .Select(name => entries.FirstOrDefault(entry => entry.Key == name) is { } entry ? _gaps.Read(head, name, entry.Value) : null)
            .OfType<Question>()
            .Select((asked, index) => new Gap(string.Create(null, $"Gap {index + 1}"), asked))
            .ToList();
        return new Cloze(head, gaps.Count == used.Count ? RenderText(text, used) : "", gaps);
    }

    private void CheckNames(YamlFields fields, Passage text, IReadOnlyList<YamlEntry> entries, List<string> used)
    {
        if (text.IsEmpty)
            _findings.Error(text.Line, "a cloze needs a '### Text' with gaps");
        else if (used.Count is 0 or > Cloze.MostGaps)
            _findings.Error(text.Line, string.Create(null, $"the text has {used.Count} gaps; write 1 to {Cloze.MostGaps}, each as {{{{name}}}}"));
        foreach (var name in used.Where(name => entries.All(entry => entry.Key != name)))
            _findings.Error(fields.LineOf("gaps"), $"'gaps' does not say what is asked in '{{{{{name}}}}}'{NearName.DidYouMean(name, entries.Select(entry => entry.Key))}");
        foreach (var entry in entries.Where(entry => !used.Contains(entry.Key, StringComparer.Ordinal)))
            _findings.Error(entry.Line, $"the text has no gap '{{{{{entry.Key}}}}}'");
    }

    private string RenderText(Passage text, List<string> used)
    {
        if (text.Text.Any(character => Cloze.GapOf(character) is not null))
            _findings.Error(text.Line, "the text holds a character of the private use area, which stands for a gap here; take it out");
        var marked = Gap().Replace(text.Text, match => Cloze.MarkOf(Math.Min(used.IndexOf(match.Groups["name"].Value), Cloze.MostGaps)).ToString());
        var html = parts.Fragments.Render(marked, text.Line);
        var shown = Shown(html).Where(character => Cloze.GapOf(character) is not null).ToList();
        foreach (var (index, name) in used.Take(Cloze.MostGaps).Index())
        {
            if (html.Count(character => character == Cloze.MarkOf(index)) != 1 || !shown.Contains(Cloze.MarkOf(index)))
                _findings.Error(text.Line, $"the gap '{{{{{name}}}}}' must stand once, and in text or code (not in an address, a title or a console session)");
        }

        return html;
    }

    /// <summary>What is not inside a tag. An attribute's value may hold a greater-than sign.</summary>
    private static IEnumerable<char> Shown(string html)
    {
        var (inTag, inQuotes) = (false, false);
        foreach (var character in html)
        {
            if (inTag && character == '"')
                inQuotes = !inQuotes;
            else if (!inQuotes && character is '<' or '>')
                inTag = character == '<';
            else if (!inTag)
                yield return character;
        }
    }

    [GeneratedRegex(@"\{\{(?<name>[a-z0-9][a-z0-9-]{0,40})\}\}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Gap();
}
