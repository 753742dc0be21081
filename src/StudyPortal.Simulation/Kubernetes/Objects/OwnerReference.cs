namespace StudyPortal.Simulation.Kubernetes.Objects;

/// <summary>An object whose deletion takes the holder of the reference along.</summary>
public sealed record OwnerReference(string ApiVersion, string Kind, string Name, string Uid)
{
    /// <summary>Whether the owner manages the object; one at most does.</summary>
    public bool Controller { get; init; }

    /// <summary>Whether a foreground deletion of the owner waits for the object.</summary>
    public bool BlockOwnerDeletion { get; init; }

    /// <summary>A reference to the object that manages the holder.</summary>
    public static OwnerReference ToController(ApiObject owner) =>
        new(owner.ApiVersion, owner.Kind, owner.Name, owner.Meta.Uid) { Controller = true, BlockOwnerDeletion = true };
}
