using System.Collections.Immutable;
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
