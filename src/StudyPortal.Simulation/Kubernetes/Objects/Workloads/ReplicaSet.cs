namespace StudyPortal.Simulation.Kubernetes.Objects;

/// <summary>Keeps a number of equal pods running.</summary>
public sealed record ReplicaSet(ObjectMeta Meta, ReplicaSetSpec Spec, ReplicaSetStatus Status) : ApiObject(Meta)
{
    /// <inheritdoc/>
    public override ResourceKind Resource => ResourceKind.ReplicaSets;
}
