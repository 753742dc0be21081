using StudyPortal.Content.Diagrams;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Shell;
using StudyPortal.Simulation.World;

namespace StudyPortal.Content.Transcripts;

/// <summary>Types the records of one lesson again, in order, on clusters of the model.</summary>
internal sealed class TranscriptRun(SettledClusters clusters)
{
    /// <summary>Simulated time that the records of one cluster may let pass: a second or two of processor time for each hour. Certificates of kubeadm init can be fetched for two.</summary>
    public static readonly TimeSpan MostTime = TimeSpan.FromHours(4);

    private ShellSession? _session;
    private Instant _beginning;

    /// <summary>What is printed at each turn of a record; null, with a complaint, where that cannot be told.</summary>
    public (IReadOnlyList<TypedTurn>? Turns, string Complaint) Type(Transcript transcript)
    {
        Open(transcript.Start!);
        if (_session is null)
            return (null, "the record before it could not be run, so this one cannot go on from there");
        if (Prepare(transcript.Start!.Before) is { } complaint)
            return Stop(complaint);
        var typed = new List<TypedTurn>();
        foreach (var turn in transcript.Turns)
        {
            var prompt = _session.Prompt;
            var printed = turn.Typed.Length == 0 ? [] : Submit(turn.Typed).Printed;
            typed.Add(new TypedTurn(turn, prompt, [.. printed.Select(line => line.Text)]));
        }

        return _session.Cluster.Now - _beginning > MostTime ? Stop("the records of one cluster let four hours pass at most; wait for less, or begin a new one") : (typed, "");
    }

    private (IReadOnlyList<TypedTurn>?, string) Stop(string complaint)
    {
        _session = null;
        return (null, complaint);
    }

    private void Open(TranscriptStart start)
    {
        if (start is FreshStart fresh)
        {
            var cluster = clusters.Of(fresh.Topology, fresh.Seed);
            (_session, _beginning) = (ShellSession.Open(cluster, fresh.Host), cluster.Now);
        }
        else if (start is ContinuedStart { Host: { } host } && _session is not null)
        {
            _session = ShellSession.Open(_session.Cluster, host);
        }
    }

    // What is not shown must succeed: nobody would see that it did not.
    private string? Prepare(string before)
    {
        if (before.Length == 0)
            return null;
        var turn = Submit(before);
        var complaint = turn.Printed.FirstOrDefault(line => line.Text.StartsWith("fault: ", StringComparison.Ordinal) || line.Text.EndsWith(": command not found", StringComparison.Ordinal)).Text;
        return complaint is null && turn.ExitCode == 0 ? null
            : $"the line in before= does not succeed: {(complaint ?? turn.Printed.LastOrDefault().Text ?? string.Create(null, $"exit code {turn.ExitCode}")).TrimEnd('.')}";
    }

    private ShellTurn Submit(string line)
    {
        var turn = _session!.Submit(line);
        _session = turn.Next;
        return turn;
    }
}

/// <summary>A turn of a record, and what the model makes of it.</summary>
/// <param name="Recorded">The turn.</param>
/// <param name="Prompt">The prompt at which the line was typed now.</param>
/// <param name="Printed">What is printed now.</param>
internal sealed record TypedTurn(TranscriptTurn Recorded, string Prompt, IReadOnlyList<string> Printed);
