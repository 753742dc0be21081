namespace StudyPortal.Simulation.Kubernetes.Objects;

/// <summary>Keeps pods of one version running and rolls from one version to the next.</summary>
public sealed record Deployment(ObjectMeta Meta, DeploymentSpec Spec, DeploymentStatus Status) : ApiObject(Meta)
{
    /// <inheritdoc/>
    public override ResourceKind Resource => ResourceKind.Deployments;
}
