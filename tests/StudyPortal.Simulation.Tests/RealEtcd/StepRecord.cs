using System.Collections.Immutable;

namespace StudyPortal.Simulation.Tests.RealEtcd;

/// <summary>A step of a script with what it came to, free of everything that differs from run to run.</summary>
/// <param name="Command">As the script has it.</param>
/// <param name="ExitCode">How it ended.</param>
/// <param name="Wait">Whether it was quick or waited for its timeout.</param>
/// <param name="Lines">What was printed, in ordinal order.</param>
internal sealed record StepRecord(string Command, int ExitCode, string Wait, ImmutableArray<string> Lines)
{
    private static readonly TimeSpan _timeout = TimeSpan.FromSeconds(4.9);

    /// <summary>etcdctl gives up after 5 s; a busy machine takes its time for what is quick.</summary>
    public static string ClassOf(TimeSpan took) => took < _timeout ? "at once" : "after 5 s";

    /// <inheritdoc/>
    public override string ToString() => string.Join('\n', (string[])[$"$ {Command}", $"[exit {ExitCode} {Wait}]", .. Lines]);
}
