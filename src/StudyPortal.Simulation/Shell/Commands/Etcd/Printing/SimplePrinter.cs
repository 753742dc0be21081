using StudyPortal.Simulation.Etcd;
using StudyPortal.Simulation.Etcd.Serving;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Raft;

namespace StudyPortal.Simulation.Shell.Commands.Etcd.Printing;

/// <summary>What is printed where nothing else is asked for (etcd v3.6 etcdctl/ctlv3/command/printer_simple.go).</summary>
internal sealed class SimplePrinter(bool isHexadecimal, bool isValueOnly, ToolOutput output) : ResponsePrinter(output)
{
    private const int IdWidth = 16;

    protected override string Form => "simple";

    public override int Get(RangeResponse response)
    {
        foreach (var pair in response.Pairs)
            Print(pair);
        return ExitCodes.Success;
    }

    public override int Put(PutResponse response)
    {
        Output.Print("OK");
        if (response.Previous is { } previous)
            Print(previous);
        return ExitCodes.Success;
    }

    public override int Delete(DeleteRangeResponse response)
    {
        Output.Print(Rows.Number(response.Deleted));
        foreach (var pair in response.Previous)
            Print(pair);
        return ExitCodes.Success;
    }

    public override int MemberList(MemberListResponse response)
    {
        foreach (var member in response.Members)
            Output.Print(string.Join(", ", Rows.Of(member)));
        return ExitCodes.Success;
    }

    public override int MemberAdd(MemberChangeResponse response)
    {
        var kind = response.Member.IsLearner ? "added as learner to" : "added to";
        return MemberChange(kind, response.Member.Id, response);
    }

    public override int MemberChange(string done, MemberId id, MemberChangeResponse response)
    {
        Output.Print($"Member {id.ToString().PadLeft(IdWidth)} {done} cluster {response.Header.Cluster.ToString().PadLeft(IdWidth)}");
        return ExitCodes.Success;
    }

    public override int Health(IReadOnlyList<EndpointHealth> endpoints)
    {
        foreach (var health in endpoints)
        {
            if (health.IsHealthy)
                Output.Print($"{health.Endpoint} is healthy: successfully committed proposal: took = {GoDuration.Format(health.Took)}");
            else
                Output.Complain($"{health.Endpoint} is unhealthy: failed to commit proposal: {health.Error}");
        }

        return ExitCodes.Success;
    }

    public override int Status(IReadOnlyList<EndpointReport<StatusResponse>> endpoints)
    {
        foreach (var report in endpoints)
            Output.Print(string.Join(", ", Rows.Of(report)));
        return ExitCodes.Success;
    }

    public override int HashKv(IReadOnlyList<EndpointReport<HashKvResponse>> endpoints)
    {
        foreach (var report in endpoints)
            Output.Print(string.Join(", ", Rows.Of(report)));
        return ExitCodes.Success;
    }

    public override int Alarms(AlarmResponse response)
    {
        foreach (var alarm in response.Alarms)
            Output.Print(alarm.ToString());
        return ExitCodes.Success;
    }

    public override int MoveLeader(MemberId from, MemberId to, MoveLeaderResponse response)
    {
        Output.Print($"Leadership transferred from {from} to {to}");
        return ExitCodes.Success;
    }

    private void Print(StoredPair pair)
    {
        if (!isValueOnly)
            Output.Print(isHexadecimal ? GoText.Hexadecimal(pair.Key) : pair.Key);
        var value = pair.Value?.Text ?? "";
        Output.Print(isHexadecimal ? GoText.Hexadecimal(value) : value);
    }
}
