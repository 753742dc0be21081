namespace StudyPortal.Simulation.Kubernetes.Objects;

/// <summary>Where a volume appears in a container.</summary>
public sealed record VolumeMount(string Name, string MountPath, bool ReadOnly = false)
{
    /// <summary>The part of the volume that appears, empty for all of it.</summary>
    public string SubPath { get; init; } = "";
}
