using System.Collections.Immutable;
using System.Runtime.InteropServices;
using StudyPortal.Simulation.Kubernetes.Objects;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Kubernetes.Api;

/// <summary>What kube-apiserver answers to an <see cref="ApiRequest"/>.</summary>
public abstract record ApiResponse : Response;

/// <summary>An object as it is stored now.</summary>
public sealed record ObjectResponse(ApiObject Object) : ApiResponse;

/// <summary>A list.</summary>
/// <param name="Items">The objects, by namespace and name.</param>
/// <param name="ResourceVersion">The revision that it shows; a watch goes on from here.</param>
public sealed record ListResponse(ImmutableArray<ApiObject> Items, long ResourceVersion) : ApiResponse;

/// <summary>Changes in the order of their revisions.</summary>
public sealed record WatchEvents(ImmutableArray<WatchEvent> Events) : ApiResponse;

/// <summary>Success or failure without an object (<c>kind: Status</c>).</summary>
/// <param name="Code">The status of HTTP; under 300 is success.</param>
/// <param name="Reason">One word for programs.</param>
/// <param name="Message">A sentence for people.</param>
public sealed partial record StatusResponse(int Code, StatusReason Reason, string Message) : ApiResponse
{
    /// <summary>Whether what was asked for is done.</summary>
    public bool IsSuccess => Code < 300;

    /// <summary>Seconds after which the client shall try again, 0 where it need not.</summary>
    public int RetryAfterSeconds { get; init; }
}

/// <summary>One change.</summary>
/// <param name="Type">What happened.</param>
/// <param name="ResourceVersion">The revision of it.</param>
/// <param name="Object">The object after it; the last state of a deleted one; null for a bookmark.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct WatchEvent(WatchEventType Type, long ResourceVersion, ApiObject? Object);

/// <summary>What happened to an object.</summary>
public enum WatchEventType
{
    /// <summary>It is new, or now meets the selector.</summary>
    Added,

    /// <summary>It changed.</summary>
    Modified,

    /// <summary>It is gone, or no longer meets the selector.</summary>
    Deleted,

    /// <summary>Nothing; all before this revision was sent.</summary>
    Bookmark,
}

/// <summary>The reason of a Status, in the words of <c>metav1.StatusReason</c>.</summary>
public enum StatusReason
{
    /// <summary>Success, or nothing more is known.</summary>
    Unknown,

    /// <summary>401</summary>
    Unauthorized,

    /// <summary>403</summary>
    Forbidden,

    /// <summary>404</summary>
    NotFound,

    /// <summary>409 on create</summary>
    AlreadyExists,

    /// <summary>409 on update</summary>
    Conflict,

    /// <summary>410: the revision is too old for a watch.</summary>
    Gone,

    /// <summary>410 inside a watch.</summary>
    Expired,

    /// <summary>422</summary>
    Invalid,

    /// <summary>400</summary>
    BadRequest,

    /// <summary>429</summary>
    TooManyRequests,

    /// <summary>500</summary>
    InternalError,

    /// <summary>503</summary>
    ServiceUnavailable,

    /// <summary>504</summary>
    Timeout,
}
