using StudyPortal.Simulation.Kubernetes.Objects;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Kubernetes.Api;

/// <summary>What a client asks kube-apiserver about objects. Health checks, metrics and versions are asked for with <see cref="HttpRequest"/>.</summary>
/// <param name="Resource">The kind.</param>
/// <param name="Namespace">The namespace, empty where the kind has none or all are meant.</param>
/// <param name="Name">The name, empty where a whole list is meant.</param>
public abstract record ApiRequest(ResourceKind Resource, string Namespace, string Name) : Request
{
    /// <inheritdoc/>
    public override Protocol Protocol => Protocol.Http;

    /// <summary>The verb as RBAC and messages call it: <c>get</c>, <c>list</c>.</summary>
    public abstract string Verb { get; }

    /// <summary>The subresource as URLs have it, empty for the object itself: <c>status</c>.</summary>
    public virtual string Subresource => "";

    /// <summary>The <c>timeout</c> of the query: how long the server shall try, where the client asks for less than is usual.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>The bearer token (<c>Authorization</c>), where the client shows one instead of a certificate.</summary>
    public string? Token { get; init; }
}

/// <summary>Reads an object. Answered by <see cref="ObjectResponse"/>.</summary>
/// <param name="Resource">Its kind.</param>
/// <param name="Namespace">Its namespace, empty for kinds that have none.</param>
/// <param name="Name">Its name.</param>
/// <param name="ResourceVersion">Null for the newest, 0 for whatever the API server has in its cache.</param>
public sealed record GetObject(ResourceKind Resource, string Namespace, string Name, long? ResourceVersion = null) : ApiRequest(Resource, Namespace, Name)
{
    /// <inheritdoc/>
    public override string Verb => "get";
}

/// <summary>Reads a list. Answered by <see cref="ListResponse"/>.</summary>
/// <param name="Resource">The kind.</param>
/// <param name="Namespace">Whose objects, empty for all.</param>
/// <param name="ResourceVersion">Null for the newest, 0 for whatever the API server has in its cache.</param>
public sealed record ListObjects(ResourceKind Resource, string Namespace = "", long? ResourceVersion = null) : ApiRequest(Resource, Namespace, "")
{
    /// <inheritdoc/>
    public override string Verb => "list";

    /// <summary>Which labels.</summary>
    public LabelSelector Labels { get; init; } = LabelSelector.Everything;

    /// <summary>Which fields.</summary>
    public FieldSelector Fields { get; init; } = FieldSelector.Everything;
}

/// <summary>Follows a list: a stream of <see cref="WatchEvents"/> that ends with its connection, or with a <see cref="StatusResponse"/> where it cannot go on.</summary>
/// <param name="Resource">The kind.</param>
/// <param name="Namespace">Whose objects, empty for all.</param>
/// <param name="ResourceVersion">What the client has already seen: events after it follow; 0 sends all objects first.</param>
public sealed record WatchObjects(ResourceKind Resource, string Namespace = "", long ResourceVersion = 0) : ApiRequest(Resource, Namespace, "")
{
    /// <inheritdoc/>
    public override string Verb => "watch";

    /// <summary>Which labels.</summary>
    public LabelSelector Labels { get; init; } = LabelSelector.Everything;

    /// <summary>Which fields: <c>spec.nodeName=worker1</c>.</summary>
    public FieldSelector Fields { get; init; } = FieldSelector.Everything;
}

/// <summary>Creates an object. A name is made where only <see cref="ObjectMeta.GenerateName"/> is given. Answered by <see cref="ObjectResponse"/>.</summary>
public sealed record CreateObject(ApiObject Object) : ApiRequest(Object.Resource, Object.Namespace, Object.Name)
{
    /// <inheritdoc/>
    public override string Verb => "create";
}

/// <summary>
/// Puts an object in the place of the stored one. Its <see cref="ObjectMeta.ResourceVersion"/> must be the stored one, or 0 to overwrite whatever is there. Answered by
/// <see cref="ObjectResponse"/>.
/// </summary>
/// <param name="Object">The object as it shall be.</param>
/// <param name="Part">Which part of it counts.</param>
public sealed record UpdateObject(ApiObject Object, ObjectPart Part = ObjectPart.Whole) : ApiRequest(Object.Resource, Object.Namespace, Object.Name)
{
    /// <inheritdoc/>
    public override string Verb => "update";

    /// <inheritdoc/>
    public override string Subresource => Part switch { ObjectPart.Status => "status", ObjectPart.Finalizers => "finalize", _ => "" };
}

/// <summary>Changes a part of an object, whatever its version. Answered by <see cref="ObjectResponse"/>.</summary>
public sealed record PatchObject(ResourceKind Resource, string Namespace, string Name, ObjectPatch Patch) : ApiRequest(Resource, Namespace, Name)
{
    /// <inheritdoc/>
    public override string Verb => "patch";

    /// <inheritdoc/>
    public override string Subresource => Patch is ScalePatch ? "scale" : "";
}

/// <summary>
/// Deletes an object, or marks it for deletion where it has a grace period or finalizers. Answered by <see cref="ObjectResponse"/> with the object as it was last.
/// </summary>
/// <param name="Resource">Its kind.</param>
/// <param name="Namespace">Its namespace, empty for kinds that have none.</param>
/// <param name="Name">Its name.</param>
public sealed record DeleteObject(ResourceKind Resource, string Namespace, string Name) : ApiRequest(Resource, Namespace, Name)
{
    /// <inheritdoc/>
    public override string Verb => "delete";

    /// <summary>Seconds that a pod has to end; null for its own, 0 to remove it at once.</summary>
    public int? GraceSeconds { get; init; }

    /// <summary>What happens to the objects that it owns.</summary>
    public DeletionPropagation Propagation { get; init; }

    /// <summary>The identity that it must have, empty for any.</summary>
    public string Uid { get; init; } = "";
}

/// <summary>Places a pod on a node (<c>pods/binding</c>), as the scheduler does. Answered by <see cref="StatusResponse"/> 201.</summary>
/// <param name="Namespace">The pod's namespace.</param>
/// <param name="Name">The pod's name.</param>
/// <param name="Node">The node.</param>
public sealed record BindPod(string Namespace, string Name, string Node) : ApiRequest(ResourceKind.Pods, Namespace, Name)
{
    /// <inheritdoc/>
    public override string Verb => "create";

    /// <inheritdoc/>
    public override string Subresource => "binding";
}

/// <summary>Asks a pod to leave its node (<c>pods/eviction</c>), as <c>kubectl drain</c> does. Answered by <see cref="StatusResponse"/> 201.</summary>
public sealed record EvictPod(string Namespace, string Name) : ApiRequest(ResourceKind.Pods, Namespace, Name)
{
    /// <inheritdoc/>
    public override string Verb => "create";

    /// <inheritdoc/>
    public override string Subresource => "eviction";

    /// <summary>Seconds that the pod has to end; null for its own.</summary>
    public int? GraceSeconds { get; init; }
}
