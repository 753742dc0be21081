using System.Collections.Immutable;

namespace StudyPortal.Simulation.Kubernetes.Objects;

/// <summary>
/// An object of the Kubernetes API as the API server hands it out. Immutable: a change makes a new record with <c>with</c>. Lists and maps inside compare by
/// reference; compare documents where the content matters.
/// </summary>
/// <param name="Meta">Name, labels, owners and the rest that every object has.</param>
public abstract record ApiObject(ObjectMeta Meta)
{
    /// <summary>Which row of the table of resources the object belongs to.</summary>
    public abstract ResourceKind Resource { get; }

    /// <summary>The kind as manifests write it: <c>Pod</c>.</summary>
    public string Kind => Resource.Kind;

    /// <summary>Group and version as manifests write them: <c>v1</c>, <c>apps/v1</c>.</summary>
    public string ApiVersion => Resource.ApiVersion;

    /// <summary>The name, unique among its kind in its namespace.</summary>
    public string Name => Meta.Name;

    /// <summary>The namespace, empty where the kind has none.</summary>
    public string Namespace => Meta.Namespace;
}
