using StudyPortal.Content.Prose.Code;

namespace StudyPortal.Content.Transcripts;

/// <summary>Takes a terminal's record apart into what was typed and what was printed.</summary>
internal static class TranscriptReader
{
    /// <param name="lines">Of the block.</param>
    /// <param name="firstLine">Line of the file on which the first of them stands, from 1.</param>
    /// <returns>The turns, and how many lines stand before the first prompt.</returns>
    public static (IReadOnlyList<TranscriptTurn> Turns, int Stray) Read(IReadOnlyList<string> lines, int firstLine)
    {
        var reader = new ConsoleReader();
        var turns = new List<TranscriptTurn>();
        var output = new List<string>();
        var stray = 0;
        for (var index = 0; index < lines.Count; index++)
        {
            var line = lines[index];
            var read = reader.Read(line);
            if (!read.IsInput && turns.Count == 0)
            {
                stray++;
            }
            else if (!read.IsInput)
            {
                output.Add(line);
            }
            else if (read.Prompt > 0)
            {
                output = [];
                turns.Add(new TranscriptTurn(firstLine + index, line[..read.Prompt], line[read.Prompt..], firstLine + index + 1, output));
            }
            else
            {
                turns[^1] = turns[^1] with { Typed = Join(turns[^1].Typed, line), OutputLine = firstLine + index + 1 };
            }
        }

        return (turns, stray);
    }

    // A backslash takes the line end away (POSIX shell, 2.2.1); elsewhere the line end is part of a here-document.
    private static string Join(string typed, string line) => typed.EndsWith('\\') ? typed[..^1] + line : $"{typed}\n{line}";
}
