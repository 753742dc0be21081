namespace StudyPortal.Simulation.Kubernetes.Objects;

/// <summary>Containers that live on one node together.</summary>
public sealed record Pod(ObjectMeta Meta, PodSpec Spec, PodStatus Status) : ApiObject(Meta)
{
    /// <inheritdoc/>
    public override ResourceKind Resource => ResourceKind.Pods;

    /// <summary>The condition of this type, or null.</summary>
    public PodCondition? Condition(string type)
    {
        foreach (var condition in Status.Conditions)
        {
            if (condition.Type == type)
                return condition;
        }

        return null;
    }
}
