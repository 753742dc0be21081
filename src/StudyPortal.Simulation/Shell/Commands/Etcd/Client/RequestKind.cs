using StudyPortal.Simulation.Etcd;

namespace StudyPortal.Simulation.Shell.Commands.Etcd.Client;

/// <summary>How a request goes over gRPC.</summary>
internal static class RequestKind
{
    /// <summary>The method as the client's log names it.</summary>
    public static string MethodOf(EtcdRequest request) => request switch
    {
        RangeRequest => "/etcdserverpb.KV/Range",
        PutRequest => "/etcdserverpb.KV/Put",
        DeleteRangeRequest => "/etcdserverpb.KV/DeleteRange",
        TxnRequest => "/etcdserverpb.KV/Txn",
        CompactRequest => "/etcdserverpb.KV/Compact",
        MemberListRequest => "/etcdserverpb.Cluster/MemberList",
        MemberAddRequest => "/etcdserverpb.Cluster/MemberAdd",
        MemberRemoveRequest => "/etcdserverpb.Cluster/MemberRemove",
        MemberUpdateRequest => "/etcdserverpb.Cluster/MemberUpdate",
        MemberPromoteRequest => "/etcdserverpb.Cluster/MemberPromote",
        StatusRequest => "/etcdserverpb.Maintenance/Status",
        HashKvRequest => "/etcdserverpb.Maintenance/HashKV",
        AlarmListRequest or AlarmDisarmRequest => "/etcdserverpb.Maintenance/Alarm",
        DefragmentRequest => "/etcdserverpb.Maintenance/Defragment",
        MoveLeaderRequest => "/etcdserverpb.Maintenance/MoveLeader",
        SnapshotRequest => "/etcdserverpb.Maintenance/Snapshot",
        _ => throw new InvalidOperationException($"No client sends {request}"),
    };

    /// <summary>Whether it does no harm to ask again (etcd v3.6 client/v3/retry.go, withRepeatablePolicy).</summary>
    public static bool IsRepeatable(EtcdRequest request) =>
        request is RangeRequest or MemberListRequest or StatusRequest or HashKvRequest or AlarmListRequest or AlarmDisarmRequest or MoveLeaderRequest or SnapshotRequest;
}
