namespace StudyPortal.Simulation.Kubernetes.Objects;

/// <summary>Points at an object: what an event is about, which pod stands behind an endpoint. Unknown parts are empty.</summary>
public sealed record ObjectReference(string Kind, string Namespace, string Name)
{
    /// <summary>Group and version: <c>v1</c>.</summary>
    public string ApiVersion { get; init; } = "";

    /// <summary>The identity of the object.</summary>
    public string Uid { get; init; } = "";

    /// <summary>The version of the object that was seen, 0 where none is meant.</summary>
    public long ResourceVersion { get; init; }

    /// <summary>The part of the object: <c>spec.containers{etcd}</c>.</summary>
    public string FieldPath { get; init; } = "";

    /// <summary>A reference to this object.</summary>
    public static ObjectReference To(ApiObject target) =>
        new(target.Kind, target.Namespace, target.Name)
        {
            ApiVersion = target.ApiVersion, Uid = target.Meta.Uid, ResourceVersion = target.Meta.ResourceVersion,
        };
}
