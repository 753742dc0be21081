using StudyPortal.Content.Diagrams;
using StudyPortal.Content.Files;
using StudyPortal.Content.Lessons;

namespace StudyPortal.Content.Transcripts;

/// <summary>Writes the output of bound records anew, as the model prints it now.</summary>
public static class TranscriptRefresh
{
    /// <summary>The lessons of a load whose records change by it, with their new text, in the order of their paths. A record that cannot be run stays as it is.</summary>
    public static IReadOnlyList<TextFile> Run(LoadResult load)
    {
        ArgumentNullException.ThrowIfNull(load);
        var clusters = new SettledClusters();
        return
        [
            .. load.Readings.Values.Where(reading => reading.Part is LessonFile lesson && TranscriptCheck.IsBound(lesson)).AsParallel()
                .Select(reading => (Before: (TextFile)reading.File, After: Write((LessonFile)reading.Part!, (TextFile)reading.File, clusters)))
                .Where(file => file.After != file.Before.Text).ToList()
                .OrderBy(file => file.Before.Path, StringComparer.Ordinal)
                .Select(file => file.Before with { Text = file.After, Hash = ContentHash.Of(file.After) }),
        ];
    }

    private static string Write(LessonFile lesson, TextFile file, SettledClusters clusters)
    {
        var run = new TranscriptRun(clusters);
        var lines = file.Text.Split('\n').ToList();

        // From the bottom up, so that the lines of what is still to be written stay where they are.
        var typed = lesson.Transcripts.Where(transcript => transcript.Start is not null).SelectMany(transcript => Typed(run, transcript, lines)).ToList();
        foreach (var (turn, margin) in Enumerable.Reverse(typed))
        {
            var written = OutputRefresh.Write(turn.Recorded.Output, turn.Printed);
            if (ReferenceEquals(written, turn.Recorded.Output))
                continue;
            lines.RemoveRange(turn.Recorded.OutputLine - 1, turn.Recorded.Output.Count);
            lines.InsertRange(turn.Recorded.OutputLine - 1, written.Select(line => (margin + line).TrimEnd()));
        }

        return string.Join('\n', lines);
    }

    private static IEnumerable<(TypedTurn Turn, string Margin)> Typed(TranscriptRun run, Transcript transcript, List<string> lines)
    {
        var margin = Margin(lines[transcript.Line - 1]);
        return (run.Type(transcript).Turns ?? []).Select(turn => (turn, margin));
    }

    // What stands before the fence stands before each line of the block: the marks of quotes, and the width of everything else.
    private static string Margin(string opening)
    {
        var fence = opening.IndexOfAny(['`', '~']);
        return string.Concat(opening[..Math.Max(fence, 0)].Select(letter => letter is '>' or '\t' ? letter : ' '));
    }
}
