using System.Globalization;
using Markdig.Syntax;
using StudyPortal.Content.Diagrams;
using StudyPortal.Content.Findings;
using StudyPortal.Content.Prose;
using StudyPortal.Content.Prose.Code;
using StudyPortal.Simulation.World;

namespace StudyPortal.Content.Transcripts;

/// <summary>Reads the terminals' records of one text, in order, and checks the form of what binds them to the model.</summary>
/// <param name="isFragment">Whether the text is no lesson, so that nothing in it is run.</param>
internal sealed class TranscriptSurvey(ProseNotes notes, bool isFragment)
{
    private const string Same = "same";
    private const ulong UsualSeed = 1;
    private const string UsualHost = "cp1";

    private readonly List<Transcript> _transcripts = [];

    // Of the record that the next one may continue; null before the first, and empty where its topology is not known.
    private IReadOnlyList<string>? _hosts;

    public IReadOnlyList<Transcript> Transcripts => _transcripts;

    public void Visit(FencedCodeBlock block, CodeFence fence)
    {
        var start = fence.Run is { } run ? ReadStart(block, fence, run) : null;
        if (fence.Run is null && (fence.Seed ?? fence.Host ?? fence.Before) is not null)
            notes.Find(block, "seed, host and before are for a record that is run; write run=stacked-3 or another topology before them");
        var turns = start is null ? [] : ReadTurns(block);
        _transcripts.Add(new Transcript(notes.LineOf(block), turns.Count == 0 ? null : start, turns));
    }

    private TranscriptStart? ReadStart(FencedCodeBlock block, CodeFence fence, string run)
    {
        if (isFragment)
        {
            notes.Find(block, "only a lesson's records are run; take run= away");
            return null;
        }

        return run == Same ? Continue(block, fence) : Begin(block, fence, run);
    }

    private FreshStart? Begin(FencedCodeBlock block, CodeFence fence, string run)
    {
        _hosts = [];
        if (Topology.Named(run) is not { } topology)
        {
            notes.Find(block, TopologyText.Problem(run));
            return null;
        }

        _hosts = ClusterParts.Of(topology).Hosts;
        var host = fence.Host ?? UsualHost;
        return ReadSeed(block, fence.Seed) is { } seed && IsHost(block, host) ? new FreshStart(topology, seed, host, fence.Before ?? "") : null;
    }

    private ContinuedStart? Continue(FencedCodeBlock block, CodeFence fence)
    {
        if (_hosts is null)
            notes.Find(block, "run=same continues the record before it, and there is none; write run=stacked-3 or another topology");
        else if (fence.Seed is not null)
            notes.Find(block, "the seed of a cluster stands where it begins; take seed= away");
        else if (_hosts.Count > 0 && (fence.Host is null || IsHost(block, fence.Host)))
            return new ContinuedStart(fence.Host, fence.Before ?? "");
        return null;
    }

    private ulong? ReadSeed(FencedCodeBlock block, string? text)
    {
        if (text is null)
            return UsualSeed;
        if (ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seed))
            return seed;
        notes.Find(block, "seed= takes a whole number, not negative");
        return null;
    }

    private bool IsHost(FencedCodeBlock block, string host)
    {
        if (_hosts!.Contains(host, StringComparer.Ordinal))
            return true;
        notes.Find(block, $"unknown host '{host}'{(NearName.DidYouMean(host, _hosts!) is { Length: > 0 } near ? near : $"; there are {string.Join(", ", _hosts!)}")}");
        return false;
    }

    private IReadOnlyList<TranscriptTurn> ReadTurns(FencedCodeBlock block)
    {
        var (turns, stray) = TranscriptReader.Read([.. CodeLines.Of(block).Select(line => line.Slice.ToString())], notes.LineOf(block) + 1);
        if (turns.Count == 0)
            notes.Find(block, "a record that is run needs a prompt and what is typed at it: root@cp1:~# kubectl get nodes");
        else if (stray > 0)
            notes.Find(block, "a record that is run begins with a prompt; take away what stands before it");
        return turns;
    }
}
