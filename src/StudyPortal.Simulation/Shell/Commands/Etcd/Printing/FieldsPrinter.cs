using System.Globalization;
using StudyPortal.Simulation.Etcd;
using StudyPortal.Simulation.Etcd.Serving;
using StudyPortal.Simulation.Kernel;

namespace StudyPortal.Simulation.Shell.Commands.Etcd.Printing;

/// <summary><c>-w fields</c>: a line for each field (etcd v3.6 etcdctl/ctlv3/command/printer_fields.go).</summary>
internal sealed class FieldsPrinter(ToolOutput output) : ResponsePrinter(output)
{
    protected override string Form => "fields";

    public override int Get(RangeResponse response)
    {
        Header(response.Header);
        foreach (var pair in response.Pairs)
            Pair("", pair);
        Field("More", Rows.Truth(response.HasMore));
        Field("Count", response.Count);
        return ExitCodes.Success;
    }

    public override int Put(PutResponse response)
    {
        Header(response.Header);
        if (response.Previous is { } previous)
            Pair("Prev", previous);
        return ExitCodes.Success;
    }

    public override int Delete(DeleteRangeResponse response)
    {
        Header(response.Header);
        Field("Deleted", response.Deleted);
        foreach (var pair in response.Previous)
            Pair("Prev", pair);
        return ExitCodes.Success;
    }

    public override int MemberList(MemberListResponse response)
    {
        Header(Bare(response.Header));
        foreach (var member in response.Members)
        {
            Field("ID", member.Id.Value.ToString(CultureInfo.InvariantCulture));
            Field("Name", GoText.Quote(member.Name));
            foreach (var url in member.PeerUrls)
                Field("PeerURL", GoText.Quote(url));
            foreach (var url in member.ClientUrls)
                Field("ClientURL", GoText.Quote(url));
            Field("IsLearner", Rows.Truth(member.IsLearner));
            Output.Print();
        }

        return ExitCodes.Success;
    }

    public override int Health(IReadOnlyList<EndpointHealth> endpoints)
    {
        foreach (var health in endpoints)
        {
            Field("Endpoint", GoText.Quote(health.Endpoint));
            Field("Health", Rows.Truth(health.IsHealthy));
            Field("Took", GoDuration.Format(health.Took));
            Field("Error", health.Error);
            Output.Print();
        }

        return ExitCodes.Success;
    }

    public override int Status(IReadOnlyList<EndpointReport<StatusResponse>> endpoints)
    {
        foreach (var (endpoint, status) in endpoints)
        {
            Header(status.Header);
            Field("Version", GoText.Quote(status.Version));
            Field("StorageVersion", GoText.Quote(status.StorageVersion));
            Field("DBSize", status.DbSize);
            Field("DBSizeInUse", status.DbSizeInUse);
            Field("DBSizeQuota", status.DbSizeQuota);
            Field("Leader", status.Leader.Value.ToString(CultureInfo.InvariantCulture));
            Field("IsLearner", Rows.Truth(status.IsLearner));
            Field("RaftIndex", status.RaftIndex);
            Field("RaftTerm", status.RaftTerm);
            Field("RaftAppliedIndex", status.RaftAppliedIndex);
            Field("Errors", $"[{string.Join(' ', status.Errors)}]");
            Field("Endpoint", GoText.Quote(endpoint));
            Field("DowngradeTargetVersion", GoText.Quote(""));
            Field("DowngradeEnabled", Rows.Truth(isTrue: false));
            Output.Print();
        }

        return ExitCodes.Success;
    }

    public override int HashKv(IReadOnlyList<EndpointReport<HashKvResponse>> endpoints)
    {
        foreach (var (endpoint, hash) in endpoints)
        {
            Header(hash.Header);
            Field("Endpoint", GoText.Quote(endpoint));
            Field("Hash", hash.Hash);
            Field("HashRevision", hash.HashRevision);
            Output.Print();
        }

        return ExitCodes.Success;
    }

    public override int Alarms(AlarmResponse response)
    {
        Header(response.Header);
        foreach (var alarm in response.Alarms)
        {
            Field("MemberID", alarm.Member.Value.ToString(CultureInfo.InvariantCulture));
            Field("AlarmType", alarm.Kind == AlarmKind.NoSpace ? "NOSPACE" : "CORRUPT");
            Output.Print();
        }

        return ExitCodes.Success;
    }

    private void Header(ResponseHeader header)
    {
        Field("ClusterID", header.Cluster.Value.ToString(CultureInfo.InvariantCulture));
        Field("MemberID", header.Member.Value.ToString(CultureInfo.InvariantCulture));
        Field("Revision", header.Revision);
        Field("RaftTerm", header.RaftTerm);
    }

    private void Pair(string prefix, StoredPair pair)
    {
        Field(prefix + "Key", GoText.Quote(pair.Key));
        Field(prefix + "CreateRevision", pair.CreateRevision);
        Field(prefix + "ModRevision", pair.ModRevision);
        Field(prefix + "Version", pair.Version);
        Field(prefix + "Value", GoText.Quote(pair.Value?.Text ?? ""));
        Field(prefix + "Lease", 0);
    }

    private void Field(string name, long value) => Field(name, Rows.Number(value));

    private void Field(string name, string value) => Output.Print($"\"{name}\" : {value}");
}
