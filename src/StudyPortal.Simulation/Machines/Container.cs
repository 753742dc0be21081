namespace StudyPortal.Simulation.Machines;

/// <summary>A container on a machine.</summary>
/// <param name="Id">64 hex digits, of which <c>crictl</c> shows 13.</param>
/// <param name="Spec">What it runs.</param>
/// <param name="StartedAt">When it was started, by its machine's clock.</param>
public sealed record Container(string Id, ContainerSpec Spec, DateTimeOffset StartedAt)
{
    /// <summary>Its process; none once it has ended.</summary>
    public ProcessId Process { get; init; }

    /// <summary>When it ended, or null while it runs.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>The exit code of its process; 137 where it was killed.</summary>
    public int ExitCode { get; init; }

    /// <summary>What it wrote.</summary>
    public Journal Log { get; init; } = Journal.Empty;

    /// <summary>What it wrote to paths that are not mounted; lost with it.</summary>
    public FileTree Layer { get; init; } = FileTree.Empty;

    /// <summary>Whether its process runs.</summary>
    public bool IsRunning => FinishedAt is null;
}
