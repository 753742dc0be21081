namespace StudyPortal.Content.Questions;

/// <summary>A Markdown text cut out of a file.</summary>
/// <param name="Line">Line of the file on which the text begins, from 1.</param>
internal sealed record Passage(string Text, int Line)
{
    public bool IsEmpty => Text.Length == 0;

    /// <summary>The lines without blank ones at both ends and without their indentation.</summary>
    /// <param name="indentation">How many spaces to take from the start of each line that has them.</param>
    public static Passage Of(IReadOnlyList<SourceLine> lines, int indentation, int lineWhenEmpty)
    {
        var first = 0;
        var last = lines.Count;
        while (first < last && lines[first].IsBlank)
            first++;
        while (last > first && lines[last - 1].IsBlank)
            last--;
        if (first == last)
            return new Passage("", lineWhenEmpty);
        var text = string.Join('\n', lines.Skip(first).Take(last - first).Select(line => Dedent(line.Text, indentation)));
        return new Passage(text, lines[first].Number);
    }

    private static string Dedent(string text, int indentation)
    {
        var taken = 0;
        while (taken < indentation && taken < text.Length && text[taken] == ' ')
            taken++;
        return taken == 0 && indentation > 0 && text.StartsWith('\t') ? text[1..] : text[taken..];
    }
}
