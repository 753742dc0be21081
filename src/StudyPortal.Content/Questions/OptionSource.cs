using StudyPortal.Content.Findings;

namespace StudyPortal.Content.Questions;

/// <summary>An option as it is written: a first paragraph, its feedback, and perhaps the misconception that it gives away.</summary>
internal sealed record OptionSource(bool IsRight, int Line, Passage Text, Passage Feedback, Placed<string>? Misconception)
{
    private const string MisconceptionKey = "misconception:";
    private const int Indentation = 2;

    public static OptionSource Read(ListItem item, FindingList findings)
    {
        var isRight = item.Marker.Contains('x', StringComparison.OrdinalIgnoreCase);
        var textLines = item.Lines.TakeWhile(line => !line.IsBlank).ToList();
        var rest = item.Lines.Skip(textLines.Count).ToList();
        var misconception = TakeMisconception(rest, findings);
        var text = Passage.Of(textLines, Indentation, item.Line);
        var feedback = Passage.Of(rest, Indentation, item.Line);
        if (text.IsEmpty)
            findings.Error(item.Line, "this option is empty");
        if (feedback.IsEmpty)
            findings.Error(item.Line, "this option has no feedback; write it in a paragraph below, indented by two spaces");
        if (isRight && misconception is { } place)
            findings.Error(place.Line, "a right option gives no misconception away; take this line out");
        return new OptionSource(isRight, item.Line, text, feedback, misconception);
    }

    private static Placed<string>? TakeMisconception(List<SourceLine> lines, FindingList findings)
    {
        var last = lines.FindLastIndex(line => !line.IsBlank);
        foreach (var (index, line) in lines.Index())
        {
            if (!IsMisconception(line) || (index == last && index > 0 && lines[index - 1].IsBlank))
                continue;
            findings.Error(line.Number, $"'{MisconceptionKey}' must be the last paragraph of its option, on a line of its own");
        }

        if (last < 0 || !IsMisconception(lines[last]))
            return null;
        var name = new Placed<string>(lines[last].Text.Trim()[MisconceptionKey.Length..].Trim(), new Place(findings.File, lines[last].Number));
        lines.RemoveAt(last);
        if (name.Value.Length == 0)
            findings.Error(name.Line, $"'{MisconceptionKey}' names nothing; write the id of a misconception");
        return name.Value.Length == 0 ? null : name;
    }

    private static bool IsMisconception(SourceLine line) =>
        !line.IsCode && line.Text.AsSpan().TrimStart().StartsWith(MisconceptionKey, StringComparison.Ordinal);
}
