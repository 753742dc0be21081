namespace StudyPortal.Simulation.Kubernetes.Objects;

/// <summary>A claim that runs out unless it is renewed: a node's heartbeat, a leader's office.</summary>
public sealed record Lease(ObjectMeta Meta, LeaseSpec Spec) : ApiObject(Meta)
{
    /// <inheritdoc/>
    public override ResourceKind Resource => ResourceKind.Leases;
}
