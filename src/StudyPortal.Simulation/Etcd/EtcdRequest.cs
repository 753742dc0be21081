using System.Collections.Immutable;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Raft;

namespace StudyPortal.Simulation.Etcd;

/// <summary>What a client asks etcd for over gRPC (etcd v3.6 api/etcdserverpb/rpc.proto). Over HTTP it asks with <see cref="HttpRequest"/>.</summary>
public abstract record EtcdRequest : Request;

/// <summary>What may stand in a transaction: a read, a put, a deletion or another transaction.</summary>
public abstract record KeyRequest : EtcdRequest;

/// <summary>Reads keys, in their ordinal order.</summary>
/// <param name="Key">The key, or the first one of a range.</param>
/// <param name="RangeEnd">Null for the key alone; else the first key that is no longer meant, see <see cref="EtcdKey"/>.</param>
public sealed record RangeRequest(string Key, string? RangeEnd = null) : KeyRequest
{
    /// <summary>The revision to read at; 0 for now.</summary>
    public long Revision { get; init; }

    /// <summary>Whether the member answers from its own state without asking the leader, possibly with something old.</summary>
    public bool IsSerializable { get; init; }

    /// <summary>The most keys to return; 0 for all.</summary>
    public long Limit { get; init; }

    /// <summary>Whether values stay out of the answer.</summary>
    public bool IsKeysOnly { get; init; }

    /// <summary>Whether only the number of keys is wanted.</summary>
    public bool IsCountOnly { get; init; }
}

/// <summary>Sets a key.</summary>
public sealed record PutRequest(string Key, StoredValue Value, bool WantsPrevious = false) : KeyRequest;

/// <summary>Deletes a key or a range.</summary>
public sealed record DeleteRangeRequest(string Key, string? RangeEnd = null, bool WantsPrevious = false) : KeyRequest;

/// <summary>Does one list or the other, as one step. Not more than 128 operations and comparisons each.</summary>
/// <param name="Compares">The first list is done where all of these hold.</param>
/// <param name="Success">What to do then.</param>
/// <param name="Failure">What to do otherwise.</param>
public sealed record TxnRequest(ImmutableArray<KeyComparison> Compares, ImmutableArray<KeyRequest> Success, ImmutableArray<KeyRequest> Failure) : KeyRequest;

/// <summary>Forgets what was overwritten or deleted up to a revision.</summary>
/// <param name="Revision">Older revisions cannot be read any more.</param>
/// <param name="IsPhysical">Whether to wait until the space is free.</param>
public sealed record CompactRequest(long Revision, bool IsPhysical = false) : EtcdRequest;

/// <summary>A stream of what changes: one <see cref="WatchCreated"/>, then <see cref="WatchEvents"/>, at last perhaps <see cref="WatchCanceled"/>.</summary>
/// <param name="Key">The key, or the first one of a range.</param>
/// <param name="RangeEnd">As in <see cref="RangeRequest"/>.</param>
/// <param name="StartRevision">The first revision that is wanted; 0 for what comes next.</param>
public sealed record WatchRequest(string Key, string? RangeEnd = null, long StartRevision = 0) : EtcdRequest
{
    /// <summary>Whether events carry what was there before.</summary>
    public bool WantsPrevious { get; init; }

    /// <summary>Whether a quiet stream carries <see cref="WatchProgress"/> now and then.</summary>
    public bool WantsProgress { get; init; }

    /// <summary>Whether the stream is canceled where the member has no leader, as etcdctl and kube-apiserver ask for.</summary>
    public bool NeedsLeader { get; init; } = true;
}

/// <summary>Lists the members.</summary>
/// <param name="IsLinearizable">False where the member's own list will do.</param>
public sealed record MemberListRequest(bool IsLinearizable = true) : EtcdRequest;

/// <summary>Adds a member, before it starts for the first time.</summary>
public sealed record MemberAddRequest(ImmutableArray<string> PeerUrls, bool IsLearner = false) : EtcdRequest;

/// <summary>Removes a member for good; its number cannot come back.</summary>
public sealed record MemberRemoveRequest(MemberId Member) : EtcdRequest;

/// <summary>Gives a member other peer URLs.</summary>
public sealed record MemberUpdateRequest(MemberId Member, ImmutableArray<string> PeerUrls) : EtcdRequest;

/// <summary>Gives a learner its vote.</summary>
public sealed record MemberPromoteRequest(MemberId Member) : EtcdRequest;

/// <summary>Hands the leadership to a voter. Only the leader takes it.</summary>
public sealed record MoveLeaderRequest(MemberId Target) : EtcdRequest;

/// <summary>What the member knows of itself, without asking another.</summary>
public sealed record StatusRequest : EtcdRequest;

/// <summary>A sum over the content at a revision, to compare members.</summary>
/// <param name="Revision">0 for the member's latest.</param>
public sealed record HashKvRequest(long Revision = 0) : EtcdRequest;

/// <summary>Lists alarms.</summary>
public sealed record AlarmListRequest : EtcdRequest;

/// <summary>Ends alarms.</summary>
/// <param name="Member">Whose; <see cref="MemberId.None"/> for everybody's.</param>
/// <param name="Kind">Which kind; null for all.</param>
public sealed record AlarmDisarmRequest(MemberId Member = default, AlarmKind? Kind = null) : EtcdRequest;

/// <summary>Gives free space in the database file of this member back. The member answers nothing else meanwhile.</summary>
public sealed record DefragmentRequest : EtcdRequest;

/// <summary>The whole database of this member, as it stands; works without quorum.</summary>
public sealed record SnapshotRequest : EtcdRequest;
