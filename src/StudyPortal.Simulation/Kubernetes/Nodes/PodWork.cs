using System.Collections.Immutable;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Kubernetes.Nodes.Containers;
using StudyPortal.Simulation.Kubernetes.Nodes.Probing;
using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Kubernetes.Nodes;

/// <summary>A pod that the kubelet looks after (<c>pkg/kubelet/pod_workers.go</c>). It changes in place.</summary>
internal sealed class PodWork
{
    private PodWork(int number, Pod pod, bool isStatic, string address, ImmutableArray<ContainerWork> containers) =>
        (Number, Pod, IsStatic, Address, Containers) = (number, pod, isStatic, address, containers);

    /// <summary>Its number at this kubelet, given once.</summary>
    public int Number { get; }

    /// <summary>The pod as the manifest or the API has it.</summary>
    public Pod Pod { get; set; }

    /// <summary>Whether it comes from a file and not from the API.</summary>
    public bool IsStatic { get; }

    /// <summary>Its address: the node's own where it shares the node's network.</summary>
    public string Address { get; }

    /// <summary>Its containers, those that run first at the start in front.</summary>
    public ImmutableArray<ContainerWork> Containers { get; private init; }

    /// <summary>The identity of its sandbox, empty before it has one.</summary>
    public string SandboxId { get; set; } = "";

    /// <summary>Whether its sandbox is up and containers can start in it.</summary>
    public bool HasSandbox { get; set; }

    /// <summary>Volumes whose content was asked for and is not there yet, or is: those are in <see cref="Mounted"/> too.</summary>
    public ImmutableSortedSet<string> Asked { get; set; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>Volumes whose content is on the disk.</summary>
    public ImmutableSortedSet<string> Mounted { get; set; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>The present wait after a volume that could not be mounted, zero before the first.</summary>
    public TimeSpan MountDelay { get; set; }

    /// <summary>When mounting is tried again.</summary>
    public Instant NextMount { get; set; }

    /// <summary>Whether it was told to end.</summary>
    public bool IsEnding { get; set; }

    /// <summary>Whether all has ended and only the API has to be told.</summary>
    public bool HasEnded { get; set; }

    /// <summary>Why it was put out, empty where it was not: <c>Evicted</c>.</summary>
    public string FailureReason { get; set; } = "";

    /// <summary>More about <see cref="FailureReason"/>.</summary>
    public string FailureMessage { get; set; } = "";

    /// <summary>When the kubelet saw it first.</summary>
    public DateTimeOffset SeenAt { get; set; }

    /// <summary>The status that the API has, or null.</summary>
    public PodStatus? Reported { get; set; }

    /// <summary>The version of the object with that status.</summary>
    public long ReportedVersion { get; set; }

    /// <summary>The status to be reported, newest.</summary>
    public PodStatus Status { get; set; } = new();

    /// <summary>Whether a report is under way.</summary>
    public bool IsReporting { get; set; }

    /// <summary>A pod that has not begun.</summary>
    public static PodWork Of(int number, Pod pod, bool isStatic, string address)
    {
        var containers = ImmutableArray.CreateBuilder<ContainerWork>();
        foreach (var spec in pod.Spec.InitContainers)
            containers.Add(new ContainerWork(spec, isInitial: true, []));
        foreach (var spec in pod.Spec.Containers)
            containers.Add(new ContainerWork(spec, isInitial: false, ProbesOf(spec, number, containers.Count, address)));
        return new PodWork(number, pod, isStatic, address, containers.ToImmutable());
    }

    /// <summary>Its own copy.</summary>
    public PodWork Fork()
    {
        var containers = ImmutableArray.CreateBuilder<ContainerWork>(Containers.Length);
        foreach (var container in Containers)
            containers.Add(container.Fork());
        return new PodWork(Number, Pod, IsStatic, Address, containers.MoveToImmutable())
        {
            SandboxId = SandboxId, HasSandbox = HasSandbox, IsEnding = IsEnding, HasEnded = HasEnded, FailureReason = FailureReason, FailureMessage = FailureMessage,
            SeenAt = SeenAt, Asked = Asked, Mounted = Mounted, MountDelay = MountDelay, NextMount = NextMount, Reported = Reported, ReportedVersion = ReportedVersion, Status = Status, IsReporting = IsReporting,
        };
    }

    private static ImmutableArray<ProbeWork> ProbesOf(ContainerSpec spec, int pod, int container, string address)
    {
        var probes = ImmutableArray.CreateBuilder<ProbeWork>();
        Add(ProbeKind.Startup, spec.StartupProbe);
        Add(ProbeKind.Liveness, spec.LivenessProbe);
        Add(ProbeKind.Readiness, spec.ReadinessProbe);
        return probes.ToImmutable();

        void Add(ProbeKind kind, Probe? probe)
        {
            if (probe is not null)
                probes.Add(new ProbeWork(kind, probe, ProbeTarget.Of(probe.Action, spec, address), new ProbeDue(pod, container, kind)));
        }
    }
}
