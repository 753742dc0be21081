using System.Collections.Immutable;

namespace StudyPortal.Simulation.Kubernetes.Objects;

/// <summary>A container that a pod shall run.</summary>
/// <param name="Name">Unique in the pod.</param>
/// <param name="Image">The image with its tag.</param>
public sealed record ContainerSpec(string Name, string Image)
{
    /// <summary>The program and its first arguments in place of the image's, empty for the image's.</summary>
    public ImmutableArray<string> Command { get; init; } = [];

    /// <summary>Further arguments.</summary>
    public ImmutableArray<string> Args { get; init; } = [];

    /// <summary>The folder it starts in, empty for the image's.</summary>
    public string WorkingDirectory { get; init; } = "";

    /// <summary>Environment variables.</summary>
    public ImmutableArray<EnvironmentVariable> Environment { get; init; } = [];

    /// <summary>Ports that it tells about.</summary>
    public ImmutableArray<ContainerPort> Ports { get; init; } = [];

    /// <summary>Restarts the container where it fails.</summary>
    public Probe? LivenessProbe { get; init; }

    /// <summary>Takes the pod out of Services where it fails.</summary>
    public Probe? ReadinessProbe { get; init; }

    /// <summary>Holds the other probes back until it succeeds once.</summary>
    public Probe? StartupProbe { get; init; }

    /// <summary>Quantities that are set aside.</summary>
    public ImmutableSortedDictionary<string, string> Requests { get; init; } = StringMap.Empty;

    /// <summary>Quantities that are not exceeded.</summary>
    public ImmutableSortedDictionary<string, string> Limits { get; init; } = StringMap.Empty;

    /// <summary>Where volumes appear.</summary>
    public ImmutableArray<VolumeMount> VolumeMounts { get; init; } = [];

    /// <summary><c>Always</c>, <c>IfNotPresent</c> or <c>Never</c>; empty before admission.</summary>
    public string ImagePullPolicy { get; init; } = "";
}
