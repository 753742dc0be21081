namespace StudyPortal.Simulation.Kubernetes.Objects;

/// <summary>An identity for pods.</summary>
public sealed record ServiceAccount(ObjectMeta Meta) : ApiObject(Meta)
{
    /// <inheritdoc/>
    public override ResourceKind Resource => ResourceKind.ServiceAccounts;
}
