using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Kubernetes.Documents;

/// <summary>Reads how far workloads are.</summary>
internal static class WorkloadStatusCodec
{
    internal static DeploymentStatus ReadDeployment(FieldReader reader)
    {
        reader.Ignore("collisionCount", "terminatingReplicas");
        return new DeploymentStatus
        {
            AvailableReplicas = reader.Int("availableReplicas"),
            Conditions = reader.List("conditions", "DeploymentCondition", ReadCondition),
            ObservedGeneration = reader.Number("observedGeneration"),
            ReadyReplicas = reader.Int("readyReplicas"),
            Replicas = reader.Int("replicas"),
            UnavailableReplicas = reader.Int("unavailableReplicas"),
            UpdatedReplicas = reader.Int("updatedReplicas"),
        };
    }

    internal static ReplicaSetStatus ReadReplicaSet(FieldReader reader)
    {
        reader.Ignore("conditions", "terminatingReplicas");
        return new ReplicaSetStatus
        {
            AvailableReplicas = reader.Int("availableReplicas"),
            FullyLabeledReplicas = reader.Int("fullyLabeledReplicas"),
            ObservedGeneration = reader.Number("observedGeneration"),
            ReadyReplicas = reader.Int("readyReplicas"),
            Replicas = reader.Int("replicas"),
        };
    }

    internal static DaemonSetStatus ReadDaemonSet(FieldReader reader)
    {
        reader.Ignore("collisionCount", "conditions");
        return new DaemonSetStatus
        {
            CurrentNumberScheduled = reader.Int("currentNumberScheduled"),
            DesiredNumberScheduled = reader.Int("desiredNumberScheduled"),
            NumberAvailable = reader.Int("numberAvailable"),
            NumberMisscheduled = reader.Int("numberMisscheduled"),
            NumberReady = reader.Int("numberReady"),
            NumberUnavailable = reader.Int("numberUnavailable"),
            ObservedGeneration = reader.Number("observedGeneration"),
            UpdatedNumberScheduled = reader.Int("updatedNumberScheduled"),
        };
    }

    private static DeploymentCondition ReadCondition(FieldReader reader) =>
        new(reader.Text("type"), reader.Choice("status", ConditionStatus.Unknown), reader.Text("reason"), reader.Text("message"))
        {
            LastTransitionAt = reader.Time("lastTransitionTime") ?? default, LastUpdateAt = reader.Time("lastUpdateTime") ?? default,
        };
}
