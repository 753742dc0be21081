using StudyPortal.Simulation.Etcd;
using StudyPortal.Simulation.Etcd.Serving;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Raft;

namespace StudyPortal.Simulation.Shell.Commands.Etcd.Printing;

/// <summary><c>-w json</c>: the answers as they came, keys and values in base64 (etcd v3.6 etcdctl/ctlv3/command/printer_json.go).</summary>
internal sealed class JsonPrinter(bool isHexadecimal, ToolOutput output) : ResponsePrinter(output)
{
    protected override string Form => "json";

    public override int Get(RangeResponse response) => Print(
        Headed(response.Header).WithSomeList("kvs", response.Pairs.Select(Pair)).WithSome("more", response.HasMore).WithSome("count", response.Count));

    public override int Put(PutResponse response) =>
        Print(response.Previous is { } previous ? Headed(response.Header).With("prev_kv", Pair(previous)) : Headed(response.Header));

    public override int Delete(DeleteRangeResponse response) =>
        Print(Headed(response.Header).WithSome("deleted", response.Deleted).WithSomeList("prev_kvs", response.Previous.Select(Pair)));

    public override int MemberList(MemberListResponse response) => Print(OfCluster(response.Header).WithSomeList("members", response.Members.Select(Member)));

    public override int MemberAdd(MemberChangeResponse response) =>
        Print(OfCluster(response.Header).With("member", Member(response.Member)).WithSomeList("members", response.Members.Select(Member)));

    public override int MemberChange(string done, MemberId id, MemberChangeResponse response) =>
        Print(OfCluster(response.Header).WithSomeList("members", response.Members.Select(Member)));

    public override int Health(IReadOnlyList<EndpointHealth> endpoints) => Print(GoJson.List(endpoints.Select(health =>
        new GoJson().WithText("endpoint", health.Endpoint).With("health", Rows.Truth(health.IsHealthy)).WithText("took", GoDuration.Format(health.Took)).WithSomeText("error", health.Error).ToString())));

    public override int Status(IReadOnlyList<EndpointReport<StatusResponse>> endpoints) =>
        Print(GoJson.List(endpoints.Select(report => new GoJson().WithText("Endpoint", report.Endpoint).With("Status", Of(report.Response)).ToString())));

    public override int HashKv(IReadOnlyList<EndpointReport<HashKvResponse>> endpoints) =>
        Print(GoJson.List(endpoints.Select(report => new GoJson().WithText("Endpoint", report.Endpoint).With("HashKV", Of(report.Response)).ToString())));

    public override int Alarms(AlarmResponse response) => Print(Headed(response.Header).WithSomeList("alarms", response.Alarms.Select(alarm =>
        new GoJson().WithSome("memberID", alarm.Member.Value).With("alarm", Rows.Number((int)alarm.Kind + 1)).ToString())));

    public override int MoveLeader(MemberId from, MemberId to, MoveLeaderResponse response) => Print(Headed(response.Header));

    private static GoJson Headed(ResponseHeader header) => new GoJson().With("header", Header(header).ToString());

    private static GoJson Header(ResponseHeader header) => new GoJson().WithSome("cluster_id", header.Cluster.Value).WithSome("member_id", header.Member.Value)
        .WithSome("revision", header.Revision).WithSome("raft_term", header.RaftTerm);

    private static string Pair(StoredPair pair) => new GoJson().With("key", GoJson.Base64(pair.Key)).WithSome("create_revision", pair.CreateRevision)
        .WithSome("mod_revision", pair.ModRevision).WithSome("version", pair.Version)
        .WithSomeBase64("value", pair.Value?.Text ?? "").ToString();

    private static string Of(StatusResponse status) => Headed(status.Header).WithText("version", status.Version).WithSome("dbSize", status.DbSize)
        .WithSome("leader", status.Leader.Value).WithSome("raftIndex", status.RaftIndex).WithSome("raftTerm", status.RaftTerm)
        .WithSome("raftAppliedIndex", status.RaftAppliedIndex).WithSomeTexts("errors", status.Errors).WithSome("dbSizeInUse", status.DbSizeInUse)
        .WithSome("isLearner", status.IsLearner).WithSomeText("storageVersion", status.StorageVersion).WithSome("dbSizeQuota", status.DbSizeQuota)
        .With("downgradeInfo", "{}").ToString();

    // The store's compaction starts at -1 (etcd v3.6 server/storage/mvcc/kvstore.go); the model's at 0.
    private static string Of(HashKvResponse hash) => Headed(hash.Header).WithSome("hash", hash.Hash)
        .WithSome("compact_revision", hash.CompactRevision == 0 ? -1 : hash.CompactRevision).WithSome("hash_revision", hash.HashRevision).ToString();

    private GoJson OfCluster(ResponseHeader header)
    {
        if (!isHexadecimal)
            return Headed(Bare(header));
        var written = new GoJson().WithText("cluster_id", header.Cluster.ToString()).WithText("member_id", header.Member.ToString()).WithSome("raft_term", header.RaftTerm);
        return new GoJson().With("header", written.ToString());
    }

    private string Member(ClusterMember member) =>
        (isHexadecimal ? new GoJson().WithText("ID", member.Id.ToString()) : new GoJson().WithSome("ID", member.Id.Value))
        .WithSomeText("name", member.Name).WithSomeTexts("peerURLs", member.PeerUrls).WithSomeTexts("clientURLs", member.ClientUrls).WithSome("isLearner", member.IsLearner).ToString();

    private int Print(GoJson json) => Print(json.ToString());

    private int Print(string json)
    {
        Output.Print(json);
        return ExitCodes.Success;
    }
}
