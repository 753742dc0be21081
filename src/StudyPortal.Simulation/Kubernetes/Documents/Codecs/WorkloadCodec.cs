using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Kubernetes.Documents;

/// <summary>Deployments, ReplicaSets and DaemonSets.</summary>
internal static class WorkloadCodec
{
    internal static void Write(FieldWriter writer, ApiObject subject)
    {
        switch (subject)
        {
            case Deployment deployment:
                writer.Put("spec", spec => WriteSpec(spec, deployment.Spec)).Put("status", status => WriteStatus(status, deployment.Status));
                break;
            case ReplicaSet set:
                writer
                    .Put("spec", spec => WriteCommon(spec, set.Spec.Selector, set.Spec.Template).Number("minReadySeconds", set.Spec.MinReadySeconds).AnyNumber("replicas", set.Spec.Replicas))
                    .Put("status", status => WriteStatus(status, set.Status));
                break;
            case DaemonSet set:
                writer
                    .Put("spec", spec => WriteCommon(spec, set.Spec.Selector, set.Spec.Template).AnyNumber("revisionHistoryLimit", 10).Put("updateStrategy", strategy => strategy
                        .Put("rollingUpdate", update => update.AnyNumber("maxSurge", 0).Either("maxUnavailable", set.Spec.MaxUnavailable)).AnyText("type", "RollingUpdate")))
                    .Put("status", status => WriteStatus(status, set.Status));
                break;
        }
    }

    internal static Deployment ReadDeployment(FieldReader reader, ObjectMeta meta) => new(
        meta,
        reader.Object("spec", "DeploymentSpec", ReadDeploymentSpec) ?? new DeploymentSpec(LabelSelector.Everything, new PodTemplate(new PodSpec())),
        reader.Object("status", "DeploymentStatus", WorkloadStatusCodec.ReadDeployment) ?? new DeploymentStatus());

    internal static ReplicaSet ReadReplicaSet(FieldReader reader, ObjectMeta meta) => new(
        meta,
        reader.Object("spec", "ReplicaSetSpec", spec => new ReplicaSetSpec(ReadSelector(spec), ReadTemplate(spec))
        {
            Replicas = spec.Int("replicas", 1), MinReadySeconds = spec.Int("minReadySeconds"),
        }) ?? new ReplicaSetSpec(LabelSelector.Everything, new PodTemplate(new PodSpec())),
        reader.Object("status", "ReplicaSetStatus", WorkloadStatusCodec.ReadReplicaSet) ?? new ReplicaSetStatus());

    internal static DaemonSet ReadDaemonSet(FieldReader reader, ObjectMeta meta) => new(
        meta,
        reader.Object("spec", "DaemonSetSpec", ReadDaemonSetSpec) ?? new DaemonSetSpec(LabelSelector.Everything, new PodTemplate(new PodSpec())),
        reader.Object("status", "DaemonSetStatus", WorkloadStatusCodec.ReadDaemonSet) ?? new DaemonSetStatus());

    private static FieldWriter WriteCommon(FieldWriter writer, LabelSelector selector, PodTemplate template) =>
        writer.Put("selector", field => SelectorCodec.Write(field, selector)).Put("template", field => PodCodec.WriteTemplate(field, template));

    private static void WriteSpec(FieldWriter writer, DeploymentSpec spec) => WriteCommon(writer, spec.Selector, spec.Template)
        .Number("minReadySeconds", spec.MinReadySeconds)
        .Flag("paused", spec.Paused)
        .AnyNumber("progressDeadlineSeconds", spec.ProgressDeadlineSeconds)
        .AnyNumber("replicas", spec.Replicas)
        .AnyNumber("revisionHistoryLimit", spec.RevisionHistoryLimit)
        .Put("strategy", strategy =>
        {
            strategy.AnyText("type", spec.Recreate ? "Recreate" : "RollingUpdate");
            if (!spec.Recreate)
                strategy.Put("rollingUpdate", update => update.Either("maxSurge", spec.MaxSurge).Either("maxUnavailable", spec.MaxUnavailable));
        });

    private static void WriteStatus(FieldWriter writer, DeploymentStatus status) => writer
        .Number("availableReplicas", status.AvailableReplicas)
        .List("conditions", status.Conditions, (item, condition) => item
            .Time("lastTransitionTime", condition.LastTransitionAt)
            .Time("lastUpdateTime", condition.LastUpdateAt)
            .AnyText("message", condition.Message)
            .AnyText("reason", condition.Reason)
            .AnyText("status", condition.Status.ToString())
            .AnyText("type", condition.Type))
        .Number("observedGeneration", status.ObservedGeneration)
        .Number("readyReplicas", status.ReadyReplicas)
        .Number("replicas", status.Replicas)
        .Number("unavailableReplicas", status.UnavailableReplicas)
        .Number("updatedReplicas", status.UpdatedReplicas);

    private static void WriteStatus(FieldWriter writer, ReplicaSetStatus status) => writer
        .Number("availableReplicas", status.AvailableReplicas)
        .Number("fullyLabeledReplicas", status.FullyLabeledReplicas)
        .Number("observedGeneration", status.ObservedGeneration)
        .Number("readyReplicas", status.ReadyReplicas)
        .AnyNumber("replicas", status.Replicas);

    private static void WriteStatus(FieldWriter writer, DaemonSetStatus status) => writer
        .AnyNumber("currentNumberScheduled", status.CurrentNumberScheduled)
        .AnyNumber("desiredNumberScheduled", status.DesiredNumberScheduled)
        .Number("numberAvailable", status.NumberAvailable)
        .AnyNumber("numberMisscheduled", status.NumberMisscheduled)
        .AnyNumber("numberReady", status.NumberReady)
        .Number("numberUnavailable", status.NumberUnavailable)
        .Number("observedGeneration", status.ObservedGeneration)
        .Number("updatedNumberScheduled", status.UpdatedNumberScheduled);

    private static DeploymentSpec ReadDeploymentSpec(FieldReader reader)
    {
        var spec = new DeploymentSpec(ReadSelector(reader), ReadTemplate(reader))
        {
            MinReadySeconds = reader.Int("minReadySeconds"),
            Paused = reader.Flag("paused"),
            ProgressDeadlineSeconds = reader.Int("progressDeadlineSeconds", 600),
            Replicas = reader.Int("replicas", 1),
            RevisionHistoryLimit = reader.Int("revisionHistoryLimit", 10),
        };
        return reader.Object("strategy", "DeploymentStrategy", strategy =>
        {
            var rolling = spec with { Recreate = strategy.Text("type") == "Recreate" };
            return strategy.Object("rollingUpdate", "RollingUpdateDeployment", update => rolling with
            {
                MaxSurge = update.Either("maxSurge") ?? rolling.MaxSurge, MaxUnavailable = update.Either("maxUnavailable") ?? rolling.MaxUnavailable,
            }) ?? rolling;
        }) ?? spec;
    }

    private static DaemonSetSpec ReadDaemonSetSpec(FieldReader reader)
    {
        reader.Ignore("minReadySeconds", "revisionHistoryLimit");
        var spec = new DaemonSetSpec(ReadSelector(reader), ReadTemplate(reader));
        return reader.Object("updateStrategy", "DaemonSetUpdateStrategy", strategy =>
        {
            strategy.Ignore("type");
            return strategy.Object("rollingUpdate", "RollingUpdateDaemonSet", update =>
            {
                update.Ignore("maxSurge");
                return spec with { MaxUnavailable = update.Either("maxUnavailable") ?? spec.MaxUnavailable };
            }) ?? spec;
        }) ?? spec;
    }

    private static LabelSelector ReadSelector(FieldReader reader) => reader.Object("selector", "LabelSelector", SelectorCodec.Read) ?? LabelSelector.Everything;

    private static PodTemplate ReadTemplate(FieldReader reader) => reader.Object("template", "PodTemplateSpec", PodCodec.ReadTemplate) ?? new PodTemplate(new PodSpec());
}
