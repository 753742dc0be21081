namespace StudyPortal.Simulation.Kubernetes.Objects;

/// <summary>What the kubelet reports of a container.</summary>
/// <param name="Name">As in the spec.</param>
/// <param name="Image">The image that runs.</param>
/// <param name="State">What it does now.</param>
public sealed record ContainerStatus(string Name, string Image, ContainerState State)
{
    /// <summary>How its last run ended, null before there was one.</summary>
    public ContainerState? LastState { get; init; }

    /// <summary>Whether its readiness probe succeeds.</summary>
    public bool Ready { get; init; }

    /// <summary>Whether its startup probe succeeded.</summary>
    public bool Started { get; init; }

    /// <summary>How often it was started again.</summary>
    public int RestartCount { get; init; }

    /// <summary>The image by its digest.</summary>
    public string ImageId { get; init; } = "";

    /// <summary><c>containerd://</c> and 64 digits, empty before its first run.</summary>
    public string ContainerId { get; init; } = "";
}
