using StudyPortal.Content.Findings;

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

    /// <summary>What stands in the one code fence of a section; anything beside it is a finding.</summary>
    public static Passage OfCode(IReadOnlyList<SourceLine> lines, int lineWhenEmpty, FindingList findings)
    {
        var code = lines.SkipWhile(line => line.IsBlank).TakeWhile(line => line.IsCode).ToList();
        if (code.Count <= 2 || !lines.All(line => line.IsBlank || line.IsCode) || lines.Count(line => line.IsCode) != code.Count)
        {
            findings.Error(lines.FirstOrDefault(line => !line.IsBlank) is { Number: > 0 } first ? first.Number : lineWhenEmpty, "write one code fence here, with the whole file in it, and nothing else");
            return new Passage("", lineWhenEmpty);
        }

        return new Passage(string.Concat(code[1..^1].Select(line => line.Text + '\n')), code[1].Number);
    }

    private static string Dedent(string text, int indentation)
    {
        var taken = 0;
        while (taken < indentation && taken < text.Length && text[taken] == ' ')
            taken++;
        return taken == 0 && indentation > 0 && text.StartsWith('\t') ? text[1..] : text[taken..];
    }
}
