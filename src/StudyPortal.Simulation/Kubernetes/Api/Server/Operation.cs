using StudyPortal.Simulation.Etcd;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Kubernetes.Objects;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Kubernetes.Api.Server;

/// <summary>A request to etcd, and what the API server does when it is answered.</summary>
/// <param name="Ask">What etcd is asked.</param>
/// <param name="Deadline">When it is given up.</param>
internal abstract record Operation(EtcdRequest Ask, Instant Deadline)
{
    /// <summary>Endpoints that were tried one after the other without a pause.</summary>
    public int Tries { get; init; }

    /// <summary>Whether it may be sent twice without harm.</summary>
    public bool IsRead => Ask is RangeRequest or StatusRequest;
}

/// <summary>Tries whether etcd can be reached at all, before anything else.</summary>
internal sealed record ConnectOperation(Instant Deadline) : Operation(new StatusRequest(), Deadline);

/// <summary>Fills the cache.</summary>
internal sealed record LoadOperation(EtcdRequest Ask, Instant Deadline) : Operation(Ask, Deadline);

/// <summary>Keeps the cache up to date.</summary>
internal sealed record FollowOperation(WatchRequest Watch) : Operation(Watch, new Instant(long.MaxValue));

/// <summary>Reads one object for a client.</summary>
internal sealed record GetOperation(EtcdRequest Ask, Instant Deadline, CallId Call, GetObject Asked) : Operation(Ask, Deadline);

/// <summary>Asks for the newest revision, to answer a list from the cache that is at least as new.</summary>
internal sealed record RevisionOperation(EtcdRequest Ask, Instant Deadline, CallId Call, ListObjects Asked) : Operation(Ask, Deadline);

/// <summary>Reads a list for a client while the cache is of no use.</summary>
internal sealed record ListOperation(EtcdRequest Ask, Instant Deadline, CallId Call, ListObjects Asked) : Operation(Ask, Deadline);

/// <summary>Stores a new object.</summary>
internal sealed record CreateOperation(EtcdRequest Ask, Instant Deadline, CallId Call, CreateObject Asked, ObjectValue Value) : Operation(Ask, Deadline);

/// <summary>Reads an object that a client wants to change.</summary>
internal sealed record FetchOperation(EtcdRequest Ask, Instant Deadline, CallId Call, ApiRequest Asked, int Round) : Operation(Ask, Deadline);

/// <summary>Stores a changed object, or removes it.</summary>
/// <param name="Ask">What etcd is asked.</param>
/// <param name="Deadline">When it is given up.</param>
/// <param name="Call">Who waits.</param>
/// <param name="Asked">What the client asked for.</param>
/// <param name="Value">The object as it shall be; null where it is removed.</param>
/// <param name="Before">The object as it was.</param>
/// <param name="Round">How often it was tried on an older state before.</param>
internal sealed record ChangeOperation(EtcdRequest Ask, Instant Deadline, CallId Call, ApiRequest Asked, ObjectValue? Value, ApiObject Before, int Round)
    : Operation(Ask, Deadline);

/// <summary>Asks etcd for a sign of life.</summary>
internal sealed record HealthOperation(EtcdRequest Ask, Instant Deadline, HealthQuery Query) : Operation(Ask, Deadline);

/// <summary>Asks etcd for a sign of life for <c>kubectl get componentstatuses</c>.</summary>
internal sealed record ComponentOperation(EtcdRequest Ask, Instant Deadline, ComponentQuery Query) : Operation(Ask, Deadline);

/// <summary>Takes its turn as the API server that compacts etcd (storage/etcd3/compact.go).</summary>
internal sealed record CompactTurnOperation(EtcdRequest Ask, Instant Deadline) : Operation(Ask, Deadline);

/// <summary>A write for itself whose answer does not matter.</summary>
internal sealed record ChoreOperation(EtcdRequest Ask, Instant Deadline) : Operation(Ask, Deadline);

/// <summary>An operation is sent again.</summary>
internal sealed record RetryWake(Operation Operation) : Wake;
