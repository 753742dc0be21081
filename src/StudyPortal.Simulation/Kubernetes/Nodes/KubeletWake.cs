using StudyPortal.Simulation.Kubernetes.Nodes.Containers;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Kubernetes.Nodes;

/// <summary>What a kubelet wants to be reminded of, probes aside.</summary>
internal abstract record KubeletWake : Wake;

/// <summary>A pod's sandbox is up.</summary>
internal sealed record SandboxUp(int Pod) : KubeletWake;

/// <summary>A pod is looked at again.</summary>
internal sealed record PodDue(int Pod) : KubeletWake;

/// <summary>A container's next step is due, unless it has moved on since.</summary>
internal sealed record ContainerDue(int Pod, int Container, ContainerStage Stage, int Restarts) : KubeletWake;

/// <summary>The list of containers is read (PLEG, once a second) and shows one that has ended.</summary>
internal sealed record ContainerSeen(string ContainerId) : KubeletWake;

/// <summary>The directory of manifests has changed and is looked at.</summary>
internal sealed record ManifestsChanged : KubeletWake;

/// <summary>The directory of manifests is read as a whole, every 20 s.</summary>
internal sealed record ManifestsDue : KubeletWake;

/// <summary>Dead containers are cleared away, every minute; container runtime and disk are looked at, every 10 s.</summary>
internal sealed record UpkeepDue(int Turn) : KubeletWake;

/// <summary>The node's status is computed, every 10 s.</summary>
internal sealed record StatusDue : KubeletWake;

/// <summary>The node's Lease is renewed.</summary>
internal sealed record LeaseDue : KubeletWake;

/// <summary>The node is registered once more.</summary>
internal sealed record RegistrationDue : KubeletWake;
