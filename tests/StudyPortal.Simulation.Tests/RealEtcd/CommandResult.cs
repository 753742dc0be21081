using System.Collections.Immutable;

namespace StudyPortal.Simulation.Tests.RealEtcd;

/// <summary>What a command printed, on both streams, how it ended and how long it took.</summary>
internal sealed record CommandResult(ImmutableArray<string> Lines, int ExitCode, TimeSpan Took)
{
    /// <summary>All lines.</summary>
    public string Text => string.Join('\n', Lines);
}
