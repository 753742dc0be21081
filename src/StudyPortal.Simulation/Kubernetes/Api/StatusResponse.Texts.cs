using System.Globalization;
using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Kubernetes.Api;

/// <summary>The failures of kube-apiserver 1.35 in its own words (apimachinery <c>pkg/api/errors/errors.go</c>).</summary>
public sealed partial record StatusResponse
{
    /// <summary>The storage behind an API server is not (yet, or no longer) in its cache.</summary>
    public static StatusResponse StorageInitializing { get; } =
        new(429, StatusReason.TooManyRequests, "storage is (re)initializing") { RetryAfterSeconds = 1 };

    /// <summary>A client certificate or token that nobody trusts.</summary>
    public static StatusResponse Unauthorized { get; } = new(401, StatusReason.Unauthorized, "Unauthorized");

    /// <summary>The request was carried out.</summary>
    public static StatusResponse Created { get; } = new(201, StatusReason.Unknown, "");

    /// <summary>A write that ran out of time.</summary>
    public static StatusResponse WriteTimeout { get; } =
        new(504, StatusReason.Timeout, "Timeout: request did not complete within requested timeout - context deadline exceeded");

    /// <summary><c>pods "x" not found</c></summary>
    public static StatusResponse NotFound(ResourceKind kind, string name) =>
        new(404, StatusReason.NotFound, $"{kind.QualifiedPlural} \"{name}\" not found");

    /// <summary><c>deployments.apps "web" already exists</c></summary>
    public static StatusResponse AlreadyExists(ResourceKind kind, string name) =>
        new(409, StatusReason.AlreadyExists, $"{kind.QualifiedPlural} \"{name}\" already exists");

    /// <summary><c>Operation cannot be fulfilled on leases.coordination.k8s.io "x": the object has been modified …</c></summary>
    public static StatusResponse Conflict(ResourceKind kind, string name) =>
        Conflict(kind, name, "the object has been modified; please apply your changes to the latest version and try again");

    /// <summary><c>Operation cannot be fulfilled on …</c> for a reason of its own.</summary>
    public static StatusResponse Conflict(ResourceKind kind, string name, string why) =>
        new(409, StatusReason.Conflict, $"Operation cannot be fulfilled on {kind.QualifiedPlural} \"{name}\": {why}");

    /// <summary><c>pods "x" is forbidden: …</c></summary>
    public static StatusResponse Forbidden(ResourceKind kind, string name, string why) =>
        new(403, StatusReason.Forbidden, $"{kind.QualifiedPlural}{(name.Length == 0 ? "" : $" \"{name}\"")} is forbidden: {why}");

    /// <summary>A path that is no object, asked for without the right to.</summary>
    public static StatusResponse ForbiddenPath(string user, string verb, string path) =>
        new(403, StatusReason.Forbidden, $"forbidden: User \"{user}\" cannot {verb} path \"{path}\"");

    /// <summary><c>Deployment.apps "web" is invalid: spec.replicas: …</c></summary>
    public static StatusResponse Invalid(ResourceKind kind, string name, string why) =>
        new(422, StatusReason.Invalid, $"{kind.Kind}{(kind.Group.Length == 0 ? "" : "." + kind.Group)} \"{name}\" is invalid: {why}");

    /// <summary>A request that makes no sense.</summary>
    public static StatusResponse BadRequest(string why) => new(400, StatusReason.BadRequest, why);

    /// <summary>A read that hung until the server gave it up; a list is read with GET, too.</summary>
    public static StatusResponse ReadTimeout(ResourceKind kind, string name) =>
        new(504, StatusReason.Timeout, "the server was unable to return a response in the time allotted, but may still be processing the request "
            + $"(get {kind.QualifiedPlural}{(name.Length == 0 ? "" : " " + name)})");

    /// <summary>etcd's own words, such as <c>etcdserver: request timed out</c>.</summary>
    public static StatusResponse InternalError(string why) => new(500, StatusReason.InternalError, why);

    /// <summary>A watch from a revision that nobody remembers.</summary>
    public static StatusResponse TooOld(long asked, long oldest) =>
        new(410, StatusReason.Expired, string.Create(CultureInfo.InvariantCulture, $"too old resource version: {asked} ({oldest})"));
}
