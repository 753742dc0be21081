using System.Collections.Immutable;

namespace StudyPortal.Simulation.Shell.Commands.Etcd.Flags;

/// <summary>A command of etcdctl or etcdutl with its flags.</summary>
/// <param name="Path">The words that name it: <c>endpoint health</c>.</param>
/// <param name="Use">How it is called: <c>add &lt;memberName&gt; [options]</c>.</param>
/// <param name="Summary">What it does, in upstream's words.</param>
/// <param name="Flags">Its own flags.</param>
/// <param name="Run">Does it and gives the exit code.</param>
internal sealed record ToolCommand(string Path, string Use, string Summary, ImmutableArray<ToolFlag> Flags, Func<ToolRun, int> Run)
{
    /// <summary>Another name for the last word of its path.</summary>
    public string? Alias { get; init; }

    /// <summary>A flag without which it does nothing.</summary>
    public string? RequiredFlag { get; init; }

    /// <summary>The words of its path.</summary>
    public string[] Words { get; } = Path.Split(' ');

    /// <summary>Whether words name it.</summary>
    public bool IsNamed(IReadOnlyList<string> words) =>
        words.Count >= Words.Length
        && Words.Select((word, index) => word == words[index] || (index == Words.Length - 1 && words[index] == Alias)).All(isSame => isSame);
}
