namespace StudyPortal.Simulation.Kubernetes.Objects;

/// <summary>What a container does.</summary>
public abstract record ContainerState;

/// <summary>It does not run yet, or not again: <c>ContainerCreating</c>, <c>CrashLoopBackOff</c>.</summary>
public sealed record WaitingState(string Reason, string Message = "") : ContainerState;

/// <summary>It runs.</summary>
public sealed record RunningState(DateTimeOffset StartedAt) : ContainerState;

/// <summary>It ended: reason <c>Completed</c> or <c>Error</c>.</summary>
public sealed record TerminatedState(int ExitCode, string Reason, DateTimeOffset StartedAt, DateTimeOffset FinishedAt) : ContainerState
{
    /// <summary>What it left to say.</summary>
    public string Message { get; init; } = "";

    /// <summary>The container that ended.</summary>
    public string ContainerId { get; init; } = "";
}
