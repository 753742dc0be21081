using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Kubernetes.Documents;

/// <summary>What the kubelet reports of a pod.</summary>
internal static class PodStatusCodec
{
    internal static void Write(FieldWriter writer, PodStatus status, PodSpec spec)
    {
        writer
            .List("conditions", status.Conditions, WriteCondition)
            .List("containerStatuses", status.ContainerStatuses, WriteContainer)
            .Text("hostIP", status.HostIp)
            .Text("message", status.Message)
            .AnyText("phase", status.Phase.ToString())
            .Text("podIP", status.PodIp)
            .AnyText("qosClass", QualityOfService.ClassOf(spec))
            .Text("reason", status.Reason)
            .Time("startTime", status.StartedAt);
        if (status.HostIp.Length > 0)
            writer.List("hostIPs", [status.HostIp], (item, address) => item.AnyText("ip", address));
        if (status.PodIp.Length > 0)
            writer.List("podIPs", [status.PodIp], (item, address) => item.AnyText("ip", address));
    }

    internal static PodStatus Read(FieldReader reader)
    {
        reader.Ignore(
            "allocatedResources", "ephemeralContainerStatuses", "hostIPs", "initContainerStatuses", "nominatedNodeName", "observedGeneration", "podIPs", "qosClass", "resize",
            "resourceClaimStatuses");
        return new PodStatus
        {
            Conditions = reader.List("conditions", "PodCondition", ReadCondition),
            ContainerStatuses = reader.List("containerStatuses", "ContainerStatus", ReadContainer),
            HostIp = reader.Text("hostIP"),
            Message = reader.Text("message"),
            Phase = reader.Choice("phase", PodPhase.Pending),
            PodIp = reader.Text("podIP"),
            Reason = reader.Text("reason"),
            StartedAt = reader.Time("startTime"),
        };
    }

    private static void WriteCondition(FieldWriter writer, PodCondition condition) => writer
        .Put("lastProbeTime", NullDocument.Instance)
        .Time("lastTransitionTime", condition.LastTransitionAt)
        .Text("message", condition.Message)
        .Text("reason", condition.Reason)
        .AnyText("status", condition.Status.ToString())
        .AnyText("type", condition.Type);

    private static PodCondition ReadCondition(FieldReader reader)
    {
        reader.Ignore("lastProbeTime", "observedGeneration");
        return new PodCondition(reader.Text("type"), reader.Choice("status", ConditionStatus.Unknown), reader.Text("reason"), reader.Text("message"))
        {
            LastTransitionAt = reader.Time("lastTransitionTime") ?? default,
        };
    }

    private static void WriteContainer(FieldWriter writer, ContainerStatus container) => writer
        .Text("containerID", container.ContainerId)
        .AnyText("image", container.Image)
        .AnyText("imageID", container.ImageId)
        .Put("lastState", state => WriteState(state, container.LastState))
        .AnyText("name", container.Name)
        .AnyFlag("ready", container.Ready)
        .AnyNumber("restartCount", container.RestartCount)
        .AnyFlag("started", container.Started)
        .Put("state", state => WriteState(state, container.State));

    private static ContainerStatus ReadContainer(FieldReader reader)
    {
        reader.Ignore("allocatedResources", "allocatedResourcesStatus", "resources", "stopSignal", "user", "volumeMounts");
        var state = reader.Object("state", "ContainerState", ReadState)?.State ?? new WaitingState("ContainerCreating");
        return new ContainerStatus(reader.Text("name"), reader.Text("image"), state)
        {
            ContainerId = reader.Text("containerID"),
            ImageId = reader.Text("imageID"),
            LastState = reader.Object("lastState", "ContainerState", ReadState)?.State,
            Ready = reader.Flag("ready"),
            RestartCount = reader.Int("restartCount"),
            Started = reader.Flag("started"),
        };
    }

    private static void WriteState(FieldWriter writer, ContainerState? state) => _ = state switch
    {
        WaitingState waiting => writer.Put("waiting", field => field.Text("message", waiting.Message).Text("reason", waiting.Reason)),
        RunningState running => writer.Put("running", field => field.Time("startedAt", running.StartedAt)),
        TerminatedState terminated => writer.Put("terminated", field => field
            .Text("containerID", terminated.ContainerId)
            .AnyNumber("exitCode", terminated.ExitCode)
            .Time("finishedAt", terminated.FinishedAt)
            .Text("message", terminated.Message)
            .Text("reason", terminated.Reason)
            .Time("startedAt", terminated.StartedAt)),
        _ => writer,
    };

    private static StateField ReadState(FieldReader reader)
    {
        var waiting = reader.Object("waiting", "ContainerStateWaiting", field => new WaitingState(field.Text("reason"), field.Text("message")));
        var running = reader.Object("running", "ContainerStateRunning", field => new RunningState(field.Time("startedAt") ?? default));
        var terminated = reader.Object("terminated", "ContainerStateTerminated", field =>
        {
            field.Ignore("signal");
            return new TerminatedState(field.Int("exitCode"), field.Text("reason"), field.Time("startedAt") ?? default, field.Time("finishedAt") ?? default)
            {
                ContainerId = field.Text("containerID"), Message = field.Text("message"),
            };
        });
        return new StateField((ContainerState?)waiting ?? (ContainerState?)running ?? terminated);
    }

    private sealed record StateField(ContainerState? State);
}
