using StudyPortal.Simulation.World;

namespace StudyPortal.Learning.Manifests;

/// <summary>What a cluster of the model did with a manifest.</summary>
public abstract record BenchRun
{
    /// <summary>It was run to its end.</summary>
    /// <param name="Verdicts">What was asked about, in the order of the question; a verdict that this cluster has nothing to say about is null.</param>
    /// <param name="Words">The last lines of the kubelet's journal and of the container's log that tell why it does not work; empty where it does.</param>
    public sealed record Seen(IReadOnlyList<(string Name, Verdict? Verdict)> Verdicts, IReadOnlyList<string> Words) : BenchRun;

    /// <summary>It asks for more than the model is willing to compute.</summary>
    /// <param name="Why">A sentence.</param>
    public sealed record NotRun(string Why) : BenchRun;

    /// <summary>What was found, in sentences.</summary>
    public IReadOnlyList<string> Sentences => this switch
    {
        Seen seen => [.. seen.Verdicts.Select(item => item.Verdict?.Sentence ?? $"There is nothing left that {item.Name} could be asked of.")],
        NotRun not => [not.Why],
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Whether all that was asked about works, whole and not in part.</summary>
    public bool Works => this is Seen seen && seen.Verdicts.All(item => item.Verdict?.Answer == VerdictAnswer.Yes);
}
