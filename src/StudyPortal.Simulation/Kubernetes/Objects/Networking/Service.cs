namespace StudyPortal.Simulation.Kubernetes.Objects;

/// <summary>One stable address for the pods that a selector finds.</summary>
public sealed record Service(ObjectMeta Meta, ServiceSpec Spec) : ApiObject(Meta)
{
    /// <inheritdoc/>
    public override ResourceKind Resource => ResourceKind.Services;
}
