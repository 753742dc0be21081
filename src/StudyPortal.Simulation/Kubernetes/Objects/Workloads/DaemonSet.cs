namespace StudyPortal.Simulation.Kubernetes.Objects;

/// <summary>Keeps one pod on each fitting node running.</summary>
public sealed record DaemonSet(ObjectMeta Meta, DaemonSetSpec Spec, DaemonSetStatus Status) : ApiObject(Meta)
{
    /// <inheritdoc/>
    public override ResourceKind Resource => ResourceKind.DaemonSets;
}
