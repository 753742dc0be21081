namespace StudyPortal.Simulation.Kubernetes.Objects;

/// <summary>A machine that runs pods.</summary>
public sealed record Node(ObjectMeta Meta, NodeSpec Spec, NodeStatus Status) : ApiObject(Meta)
{
    /// <inheritdoc/>
    public override ResourceKind Resource => ResourceKind.Nodes;

    /// <summary>The condition of this type, or null.</summary>
    public NodeCondition? Condition(string type)
    {
        foreach (var condition in Status.Conditions)
        {
            if (condition.Type == type)
                return condition;
        }

        return null;
    }
}
