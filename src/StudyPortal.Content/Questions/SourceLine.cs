using StudyPortal.Content.Findings;

namespace StudyPortal.Content.Questions;

/// <summary>A line of a question file.</summary>
/// <param name="Number">Line in the file, from 1.</param>
/// <param name="IsCode">Inside a fence, or the fence itself.</param>
internal readonly record struct SourceLine(int Number, string Text, bool IsCode)
{
    private const int ShortestFence = 3;

    public bool IsBlank => string.IsNullOrWhiteSpace(Text);

    /// <summary>Cuts a text into lines and marks the code; a fence that is never closed is a finding.</summary>
    public static IReadOnlyList<SourceLine> Cut(string text, int firstLine, FindingList findings)
    {
        var lines = new List<SourceLine>();
        var fence = "";
        var fenceLine = 0;
        foreach (var line in text.Split('\n'))
        {
            var number = firstLine + lines.Count;
            var mark = FenceMark(line);
            if (fence.Length == 0 && mark.Length > 0)
                (fence, fenceLine) = (mark, number);
            else if (fence.Length > 0 && mark.StartsWith(fence, StringComparison.Ordinal) && line.Trim() == mark)
                fence = "";
            else
                mark = "";
            lines.Add(new SourceLine(number, line, IsCode: fence.Length > 0 || mark.Length > 0));
        }

        if (fence.Length > 0)
            findings.Error(fenceLine, $"this code fence is never closed; close it with {fence}");
        return lines;
    }

    // CommonMark §4.5. Any indentation counts, since fences also stand inside options.
    private static string FenceMark(string line)
    {
        var text = line.AsSpan().Trim();
        if (text.IsEmpty || text[0] is not ('`' or '~'))
            return "";
        var length = text.IndexOfAnyExcept(text[0]);
        if (length < 0)
            length = text.Length;
        var isInlineCode = text[0] == '`' && text[length..].Contains('`');
        return length >= ShortestFence && !isInlineCode ? text[..length].ToString() : "";
    }
}
