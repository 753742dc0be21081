using System.Collections.Immutable;
using StudyPortal.Simulation.Kubernetes.Nodes.Containers;
using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Kubernetes.Nodes;

/// <summary>The status of a pod as the kubelet reports it (<c>pkg/kubelet/kubelet_pods.go</c>, <c>pkg/kubelet/status/generate.go</c>).</summary>
internal static class PodStatusOf
{
    private const string Unready = "ContainersNotReady";

    /// <param name="work">The pod.</param>
    /// <param name="before">The status before, whose times stay where nothing changed.</param>
    /// <param name="node">The node's address.</param>
    /// <param name="now">The time by the node's clock.</param>
    public static PodStatus Now(PodWork work, PodStatus before, string node, DateTimeOffset now)
    {
        var main = work.Containers.Where(container => !container.IsInitial).ToList();
        var phase = work.FailureReason.Length > 0 ? PodPhase.Failed : PhaseOf(work);
        return new PodStatus
        {
            Phase = phase,
            Reason = work.FailureReason,
            Message = work.FailureMessage,
            HostIp = node,
            PodIp = work.HasSandbox ? work.Address : "",
            StartedAt = work.SeenAt,
            ContainerStatuses = [.. main.Select(StatusOf)],
            Conditions = Conditions(work, main, phase, before, now),
        };
    }

    /// <summary>Whether two statuses say the same, times of probes aside.</summary>
    public static bool AreEqual(PodStatus left, PodStatus right) =>
        left.Phase == right.Phase && left.PodIp == right.PodIp && left.HostIp == right.HostIp && left.Reason == right.Reason && left.StartedAt == right.StartedAt
        && left.Conditions.SequenceEqual(right.Conditions) && left.ContainerStatuses.SequenceEqual(right.ContainerStatuses);

    private static PodPhase PhaseOf(PodWork work)
    {
        var main = work.Containers.Where(container => !container.IsInitial).ToList();
        if (work.Containers.Any(container => container.IsInitial && container.Stage is ContainerStage.Ended && container.State is TerminatedState { ExitCode: not 0 }))
            return PodPhase.Failed;
        if (work.Containers.Any(container => container is { IsInitial: true, Stage: not ContainerStage.Ended }))
            return PodPhase.Pending;
        if (main.TrueForAll(container => container.Stage is ContainerStage.Ended))
            return main.Exists(container => container.State is TerminatedState { ExitCode: not 0 }) ? PodPhase.Failed : PodPhase.Succeeded;
        return main.Exists(container => container is { Stage: ContainerStage.Absent or ContainerStage.Starting or ContainerStage.BackingOff, LastState: null, State: WaitingState })
            ? PodPhase.Pending
            : PodPhase.Running;
    }

    private static ContainerStatus StatusOf(ContainerWork container) => new(container.Spec.Name, ImagePull.FullName(container.Spec.Image), container.State)
    {
        LastState = container.LastState,
        Ready = container.IsReady,
        Started = container.IsStarted,
        RestartCount = container.Restarts,
        ImageId = container.Id.Length == 0 ? "" : ImagePull.FullName(container.Spec.Image),
        ContainerId = container.Id.Length == 0 ? "" : "containerd://" + container.Id,
    };

    private static ImmutableArray<PodCondition> Conditions(PodWork work, List<ContainerWork> main, PodPhase phase, PodStatus before, DateTimeOffset now)
    {
        var isInitialized = !work.Containers.Any(container => container is { IsInitial: true, Stage: not ContainerStage.Ended });
        var unready = main.Where(container => !container.IsReady).Select(container => container.Spec.Name).ToList();
        var ready = phase switch
        {
            PodPhase.Succeeded => new PodCondition("Ready", ConditionStatus.False, "PodCompleted"),
            PodPhase.Failed => new PodCondition("Ready", ConditionStatus.False, "PodFailed"),
            _ when unready.Count > 0 => new PodCondition("Ready", ConditionStatus.False, Unready, $"containers with unready status: [{string.Join(' ', unready)}]"),
            _ => new PodCondition("Ready", ConditionStatus.True),
        };
        ImmutableArray<PodCondition> conditions =
        [
            new("PodReadyToStartContainers", work.HasSandbox && !work.HasEnded ? ConditionStatus.True : ConditionStatus.False),
            isInitialized ? new("Initialized", ConditionStatus.True) : new("Initialized", ConditionStatus.False, "ContainersNotInitialized", "containers with incomplete status"),
            ready,
            ready with { Type = "ContainersReady" },
            new("PodScheduled", ConditionStatus.True),
        ];
        var kept = before.Conditions.Where(old => !conditions.Any(condition => condition.Type == old.Type));
        return [.. conditions.Select(condition => Dated(condition, before, now)), .. kept];
    }

    private static PodCondition Dated(PodCondition condition, PodStatus before, DateTimeOffset now)
    {
        var old = before.Conditions.FirstOrDefault(candidate => candidate.Type == condition.Type);
        return condition with { LastTransitionAt = old is not null && old.Status == condition.Status ? old.LastTransitionAt : now };
    }
}
