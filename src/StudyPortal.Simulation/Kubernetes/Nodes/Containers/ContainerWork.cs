using System.Collections.Immutable;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Kubernetes.Nodes.Probing;
using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Kubernetes.Nodes.Containers;

/// <summary>What the kubelet knows of one container of a pod, through all of its restarts. It changes in place.</summary>
internal sealed class ContainerWork(ContainerSpec spec, bool isInitial, ImmutableArray<ProbeWork> probes)
{
    /// <summary>What the manifest says of it.</summary>
    public ContainerSpec Spec { get; } = spec;

    /// <summary>Whether it runs to its end before the others start.</summary>
    public bool IsInitial { get; } = isInitial;

    /// <summary>Its probes.</summary>
    public ImmutableArray<ProbeWork> Probes { get; private init; } = probes;

    /// <summary>Where it stands.</summary>
    public ContainerStage Stage { get; set; }

    /// <summary>The identity of the running or last container, empty before the first.</summary>
    public string Id { get; set; } = "";

    /// <summary>How often it was started again.</summary>
    public int Restarts { get; set; }

    /// <summary>Its state as the API shows it.</summary>
    public ContainerState State { get; set; } = new WaitingState("ContainerCreating");

    /// <summary>How its last container ended, or null.</summary>
    public TerminatedState? LastState { get; set; }

    /// <summary>Whether its startup probe has succeeded, or it has none.</summary>
    public bool IsStarted { get; set; }

    /// <summary>Whether it takes requests.</summary>
    public bool IsReady { get; set; }

    /// <summary>When it was started, in simulated time.</summary>
    public Instant StartedAt { get; set; }

    /// <summary>When it ended, or when its image could not be pulled.</summary>
    public Instant FailedAt { get; set; }

    /// <summary>The wait before it is started again.</summary>
    public BackOff Restart { get; set; }

    /// <summary>The wait before its image is pulled again.</summary>
    public BackOff Pull { get; set; }

    /// <summary>Whether it has a probe of this kind.</summary>
    public bool Has(ProbeKind kind)
    {
        foreach (var probe in Probes)
        {
            if (probe.Kind == kind)
                return true;
        }

        return false;
    }

    /// <summary>Its own copy.</summary>
    public ContainerWork Fork()
    {
        var copies = ImmutableArray.CreateBuilder<ProbeWork>(Probes.Length);
        foreach (var probe in Probes)
            copies.Add(probe.Fork());
        return new ContainerWork(Spec, IsInitial, copies.MoveToImmutable())
        {
            Stage = Stage, Id = Id, Restarts = Restarts, State = State, LastState = LastState, IsStarted = IsStarted, IsReady = IsReady,
            StartedAt = StartedAt, FailedAt = FailedAt, Restart = Restart, Pull = Pull,
        };
    }
}

/// <summary>Where a container stands.</summary>
internal enum ContainerStage
{
    /// <summary>It is not there and may be started.</summary>
    Absent,

    /// <summary>Its image is pulled or it is being created.</summary>
    Starting,

    /// <summary>It runs.</summary>
    Running,

    /// <summary>It was told to end.</summary>
    Stopping,

    /// <summary>It waits for the end of a back-off.</summary>
    BackingOff,

    /// <summary>It ended and stays so.</summary>
    Ended,
}
