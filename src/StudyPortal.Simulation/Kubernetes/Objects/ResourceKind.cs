using System.Collections.Immutable;

namespace StudyPortal.Simulation.Kubernetes.Objects;

/// <summary>A row of the table that API server and kubectl share: how a kind of object is called, addressed and stored.</summary>
/// <param name="Plural">As in URLs: <c>pods</c>.</param>
/// <param name="Singular">As in messages: <c>pod</c>.</param>
/// <param name="Kind">As in manifests: <c>Pod</c>.</param>
/// <param name="Group">The API group, empty for the core: <c>apps</c>.</param>
/// <param name="Namespaced">Whether its objects belong to a namespace.</param>
/// <param name="KeyPrefix">The folder of its objects in etcd, without a slash at the end; empty where nothing is stored.</param>
public sealed partial record ResourceKind(string Plural, string Singular, string Kind, string Group, bool Namespaced, string KeyPrefix)
{
    /// <summary>Abbreviations that kubectl takes: <c>po</c>.</summary>
    public ImmutableArray<string> ShortNames { get; init; } = [];

    /// <summary>The version, <c>v1</c> for every kind that is modelled.</summary>
    public string Version { get; init; } = "v1";

    /// <summary>What can be done with it, in the order that kubectl prints.</summary>
    public ImmutableArray<string> Verbs { get; init; } = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"];

    /// <summary>Group and version as manifests write them: <c>v1</c>, <c>apps/v1</c>.</summary>
    public string ApiVersion { get; } = Group.Length == 0 ? "v1" : Group + "/v1";

    /// <summary>Plural with its group, as messages have it: <c>pods</c>, <c>deployments.apps</c>.</summary>
    public string QualifiedPlural { get; } = Group.Length == 0 ? Plural : $"{Plural}.{Group}";

    /// <summary>Singular with its group, as <c>-o name</c> prints it: <c>pod</c>, <c>deployment.apps</c>.</summary>
    public string QualifiedSingular { get; } = Group.Length == 0 ? Singular : $"{Singular}.{Group}";

    /// <summary>The key of an object in etcd: <c>/registry/pods/default/web</c>, <c>/registry/minions/cp1</c>.</summary>
    public string Key(string objectNamespace, string name) => Namespaced ? $"{KeyPrefix}/{objectNamespace}/{name}" : $"{KeyPrefix}/{name}";

    /// <summary>The prefix of the keys of a whole list, with a slash at the end; an empty namespace stands for all of them.</summary>
    public string ListPrefix(string objectNamespace) => objectNamespace.Length == 0 ? KeyPrefix + "/" : $"{KeyPrefix}/{objectNamespace}/";

    /// <summary>The path of a list in a URL: <c>/api/v1/namespaces/default/pods</c>; an empty namespace stands for all of them.</summary>
    public string Path(string objectNamespace)
    {
        var root = Group.Length == 0 ? "/api/v1" : $"/apis/{ApiVersion}";
        return Namespaced && objectNamespace.Length > 0 ? $"{root}/namespaces/{objectNamespace}/{Plural}" : $"{root}/{Plural}";
    }

    /// <summary>The path of an object in a URL: <c>/api/v1/nodes/cp1</c>.</summary>
    public string Path(string objectNamespace, string name) => $"{Path(objectNamespace)}/{name}";

    /// <inheritdoc/>
    public override string ToString() => QualifiedPlural;
}
