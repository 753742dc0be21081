using System.Collections.Immutable;

namespace StudyPortal.Simulation.Kubernetes.Objects;

/// <summary>What every object carries (<c>metadata</c>).</summary>
/// <param name="Name">The name, unique among its kind in its namespace; empty only before <see cref="GenerateName"/> is filled in.</param>
/// <param name="Namespace">The namespace, empty for kinds that have none.</param>
public sealed record ObjectMeta(string Name, string Namespace = "")
{
    /// <summary>The beginning of a name that the API server completes.</summary>
    public string GenerateName { get; init; } = "";

    /// <summary>The identity that a later object of the same name does not share.</summary>
    public string Uid { get; init; } = "";

    /// <summary>The etcd revision of the last change, 0 before the object is stored.</summary>
    public long ResourceVersion { get; init; }

    /// <summary>Counts changes of the spec; 0 for kinds that do not count them.</summary>
    public long Generation { get; init; }

    /// <summary>When it was created.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When its grace period ends, once somebody asked for its deletion.</summary>
    public DateTimeOffset? DeletedAt { get; init; }

    /// <summary>The grace period of the deletion in seconds.</summary>
    public int? DeletionGraceSeconds { get; init; }

    /// <summary>Labels by key.</summary>
    public ImmutableSortedDictionary<string, string> Labels { get; init; } = StringMap.Empty;

    /// <summary>Annotations by key.</summary>
    public ImmutableSortedDictionary<string, string> Annotations { get; init; } = StringMap.Empty;

    /// <summary>Whose deletion takes this object along.</summary>
    public ImmutableArray<OwnerReference> OwnerReferences { get; init; } = [];

    /// <summary>What must happen before the object may vanish.</summary>
    public ImmutableArray<string> Finalizers { get; init; } = [];

    /// <summary>The owner that manages the object, or null.</summary>
    public OwnerReference? Controller
    {
        get
        {
            foreach (var owner in OwnerReferences)
            {
                if (owner.Controller)
                    return owner;
            }

            return null;
        }
    }
}
