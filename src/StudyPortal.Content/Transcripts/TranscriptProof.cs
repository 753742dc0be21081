using StudyPortal.Content.Diagrams;
using StudyPortal.Content.Findings;
using StudyPortal.Content.Lessons;

namespace StudyPortal.Content.Transcripts;

/// <summary>Runs the bound records of one lesson, and reports the first difference of each.</summary>
internal sealed class TranscriptProof(LessonFile file, SettledClusters clusters)
{
    private readonly FindingList _findings = new(file.Path);

    public IReadOnlyList<ContentError> Run()
    {
        var run = new TranscriptRun(clusters);
        foreach (var transcript in file.Transcripts.Where(transcript => transcript.Start is not null))
        {
            var (turns, complaint) = run.Type(transcript);
            if (turns is null)
                _findings.Error(transcript.Line, complaint);
            else if (turns.Select(Difference).FirstOrDefault(found => found is not null) is { } difference)
                _findings.Error(difference.Line, difference.Message);
        }

        return _findings.All;
    }

    private static LineFinding? Difference(TypedTurn turn)
    {
        if (!OutputMatch.AreSame(turn.Recorded.Prompt, turn.Prompt))
            return new LineFinding(turn.Recorded.Line, $"the prompt is '{turn.Prompt.TrimEnd()}' here, not '{turn.Recorded.Prompt.TrimEnd()}'");
        if (OutputMatch.Find(turn.Recorded.Output, turn.Printed) is not { } found)
            return null;
        var line = turn.Recorded.OutputLine + found.Index;
        return found switch
        {
            { Recorded: null } => new LineFinding(line, $"the model prints more: {TextDifference.Quote(found.Printed!)}"),
            { Printed: null } => new LineFinding(line, $"the model prints no more here, and not {TextDifference.Quote(found.Recorded)}"),
            _ => new LineFinding(line, TextDifference.Describe(found.Recorded, found.Printed)),
        };
    }
}

/// <summary>What to say on which line.</summary>
internal sealed record LineFinding(int Line, string Message);
