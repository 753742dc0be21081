using System.Collections.Immutable;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Raft;

namespace StudyPortal.Simulation.Etcd;

/// <summary>What etcd answers over gRPC (etcd v3.6 api/etcdserverpb/rpc.proto).</summary>
/// <param name="Header">Who answered, and at which revision.</param>
public abstract record EtcdResponse(ResponseHeader Header) : Response;

/// <summary>It was refused or failed.</summary>
/// <param name="Text">etcd's words, complete: <c>etcdserver: no leader</c>. See <see cref="EtcdErrors"/>.</param>
public sealed record EtcdError(string Text) : EtcdResponse(ResponseHeader.None);

/// <summary>The keys of a <see cref="RangeRequest"/>.</summary>
/// <param name="Header">Who answered.</param>
/// <param name="Pairs">In the order of the keys.</param>
/// <param name="HasMore">Whether the limit cut some off.</param>
/// <param name="Count">Keys in the range, whatever the limit.</param>
public sealed record RangeResponse(ResponseHeader Header, ImmutableArray<StoredPair> Pairs, bool HasMore, long Count) : EtcdResponse(Header);

/// <summary>A key was set.</summary>
/// <param name="Header">Who answered.</param>
/// <param name="Previous">What was there, where it was wanted.</param>
public sealed record PutResponse(ResponseHeader Header, StoredPair? Previous) : EtcdResponse(Header);

/// <summary>Keys were deleted.</summary>
/// <param name="Header">Who answered.</param>
/// <param name="Deleted">How many.</param>
/// <param name="Previous">What was there, where it was wanted.</param>
public sealed record DeleteRangeResponse(ResponseHeader Header, long Deleted, ImmutableArray<StoredPair> Previous) : EtcdResponse(Header);

/// <summary>A transaction was done.</summary>
/// <param name="Header">Who answered.</param>
/// <param name="Succeeded">Whether every comparison held.</param>
/// <param name="Responses">One for each operation of the list that was done.</param>
public sealed record TxnResponse(ResponseHeader Header, bool Succeeded, ImmutableArray<EtcdResponse> Responses) : EtcdResponse(Header);

/// <summary>Old revisions are gone.</summary>
public sealed record CompactResponse(ResponseHeader Header) : EtcdResponse(Header);

/// <summary>A watch begins; the header's revision is the first that it will not miss minus one.</summary>
public sealed record WatchCreated(ResponseHeader Header) : EtcdResponse(Header);

/// <summary>Changes of one or more revisions, none of them in part.</summary>
public sealed record WatchEvents(ResponseHeader Header, ImmutableArray<StoreEvent> Events) : EtcdResponse(Header);

/// <summary>Nothing was missed up to the header's revision.</summary>
public sealed record WatchProgress(ResponseHeader Header) : EtcdResponse(Header);

/// <summary>The watch is over.</summary>
/// <param name="Header">Who answered.</param>
/// <param name="Reason">etcd's words.</param>
/// <param name="CompactRevision">Where the start was compacted away, the first revision that can be watched; else 0.</param>
public sealed record WatchCanceled(ResponseHeader Header, string Reason, long CompactRevision = 0) : EtcdResponse(Header);

/// <summary>The members, in the order of their numbers.</summary>
public sealed record MemberListResponse(ResponseHeader Header, ImmutableArray<ClusterMember> Members) : EtcdResponse(Header);

/// <summary>The membership was changed.</summary>
/// <param name="Header">Who answered.</param>
/// <param name="Member">The member that it was about, as it was or has become.</param>
/// <param name="Members">All members now.</param>
public sealed record MemberChangeResponse(ResponseHeader Header, ClusterMember Member, ImmutableArray<ClusterMember> Members) : EtcdResponse(Header);

/// <summary>Another member leads.</summary>
public sealed record MoveLeaderResponse(ResponseHeader Header) : EtcdResponse(Header);

/// <summary>What a member knows of itself. Sizes are in bytes.</summary>
/// <param name="Header">Who answered.</param>
/// <param name="Version">Of the program: <c>3.6.6</c>.</param>
/// <param name="StorageVersion">Of the data on its disk: <c>3.6.0</c>; empty where the cluster has not agreed on one yet.</param>
/// <param name="DbSize">Of the database file.</param>
/// <param name="DbSizeInUse">What of it holds data.</param>
/// <param name="DbSizeQuota">What it may grow to.</param>
/// <param name="Leader">The leader that it knows, if any.</param>
/// <param name="RaftIndex">The last entry that it knows to be committed.</param>
/// <param name="RaftAppliedIndex">The last entry that it has applied.</param>
/// <param name="RaftTerm">Its term.</param>
/// <param name="IsLearner">Whether it is a learner.</param>
/// <param name="Errors">What is wrong: <c>etcdserver: no leader</c>, <c>memberID:9686845212206760991 alarm:NOSPACE </c>.</param>
public sealed record StatusResponse(
    ResponseHeader Header, string Version, string StorageVersion, long DbSize, long DbSizeInUse, long DbSizeQuota, MemberId Leader,
    long RaftIndex, long RaftAppliedIndex, long RaftTerm, bool IsLearner, ImmutableArray<string> Errors) : EtcdResponse(Header);

/// <summary>A sum over the content.</summary>
/// <param name="Header">Who answered.</param>
/// <param name="Hash">The sum.</param>
/// <param name="CompactRevision">What was compacted away is not in it.</param>
/// <param name="HashRevision">The revision up to which it goes.</param>
public sealed record HashKvResponse(ResponseHeader Header, uint Hash, long CompactRevision, long HashRevision) : EtcdResponse(Header);

/// <summary>Alarms that are on; of a disarming, those that it ended.</summary>
public sealed record AlarmResponse(ResponseHeader Header, ImmutableArray<Alarm> Alarms) : EtcdResponse(Header);

/// <summary>The database file is as small as it gets.</summary>
public sealed record DefragmentResponse(ResponseHeader Header) : EtcdResponse(Header);

/// <summary>The database of the member.</summary>
/// <param name="Header">Who answered.</param>
/// <param name="Content">What <c>etcdctl snapshot save</c> writes to its file.</param>
/// <param name="Version">Of the data on its disk, as etcd's server/etcdserver/api/v3rpc/maintenance.go reads it: <c>3.6.0</c>.</param>
public sealed record SnapshotResponse(ResponseHeader Header, SnapshotFile Content, string Version) : EtcdResponse(Header);
