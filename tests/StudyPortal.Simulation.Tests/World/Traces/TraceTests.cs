using StudyPortal.Simulation.Raft;
using StudyPortal.Simulation.World;

namespace StudyPortal.Simulation.Tests.World;

public sealed class TraceTests
{
    private static readonly Cluster _settled = Cluster.Settled(Topology.Named("stacked-3")!, seed: 1);
    private static readonly string _leader = _settled.Snapshot().Members.Single(member => member.Role == RaftRole.Leader).Host;
    private static readonly string _follower = _settled.Snapshot().Members.First(member => member.Host != _leader).Host;

    [Fact]
    public void A_healthy_get_goes_through_the_load_balancer_to_an_API_server_and_asks_etcd_for_the_newest_revision()
    {
        var trace = _settled.Trace(new KubectlGet("cp2"));
        Assert.Equal(TraceOutcome.Answered, trace.Outcome);
        Assert.Equal((new TracePlace("cp2", "kubectl"), new TracePlace("lb1", "haproxy"), 6443, "TCP"), Way(trace.Hops[0]));
        Assert.Equal(("haproxy", "kube-apiserver", "HTTPS", "GET /api/v1/namespaces/default/pods"), Asked(trace.Hops[1]));
        Assert.Equal("O=kubeadm:cluster-admins, CN=kubernetes-admin", trace.Hops[1].ClientCertificate);
        Assert.Equal("CN=kube-apiserver", trace.Hops[1].ServerCertificate);
        Assert.Equal(("kube-apiserver", "etcd", "gRPC over TLS", "Range /registry/pods/default/ (linearizable)"), Asked(trace.Hops[2]));
        Assert.Equal("CN=kube-apiserver-etcd-client", trace.Hops[2].ClientCertificate);
        Assert.Equal(trace.Hops[1].To.Host, trace.Hops[2].To.Host);
        Assert.Contains(trace.Hops, hop => hop.What == "MsgHeartbeatResp" && hop.To.Host == _leader);
        Assert.DoesNotContain(trace.Hops, hop => hop.What == "fsync");
        Assert.All(trace.Hops.Take(3), hop => Assert.True(hop.Began >= trace.Began && hop.Ended <= trace.Ended));
    }

    [Fact]
    public void A_healthy_create_is_on_the_disks_of_a_majority_before_etcd_answers()
    {
        var trace = _settled.Trace(new KubectlCreate("cp1", "shop"));
        var txn = Assert.Single(trace.Hops, hop => hop.What == "Txn /registry/deployments/default/shop");
        Assert.Equal(TraceOutcome.Answered, txn.Outcome);
        Assert.True(Written(trace, txn) >= 2);
        Assert.Equal(2, trace.Hops.Count(hop => hop.What.StartsWith("MsgApp entry ", StringComparison.Ordinal) && hop.From.Host == _leader));
        Assert.Contains(trace.Hops, hop => hop.What.StartsWith("MsgAppResp entry ", StringComparison.Ordinal) && hop.Ended <= txn.Ended);
        Assert.Contains(trace.Hops, hop => hop.What.StartsWith("MsgApp commit ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_write_to_a_follower_is_handed_to_the_leader()
    {
        var trace = _settled.Trace(new EtcdctlPut(_follower));
        var proposal = Assert.Single(trace.Hops, hop => hop.What == "MsgProp");
        Assert.Equal((_follower, _leader, 2380), (proposal.From.Host, proposal.To.Host, proposal.Port));
        Assert.Equal(($"CN={_follower}", $"CN={_leader}"), (proposal.ClientCertificate, proposal.ServerCertificate));
        Assert.True(Written(trace, trace.Hops[0]) >= 2);
        Assert.Equal(TraceOutcome.Answered, trace.Outcome);
        Assert.DoesNotContain(_settled.Trace(new EtcdctlPut(_leader)).Hops, hop => hop.What == "MsgProp");
    }

    [Fact]
    public void A_linearizable_read_at_a_follower_asks_the_leader_and_a_serializable_one_nobody()
    {
        var linearizable = _settled.Trace(new EtcdctlGet(_follower));
        Assert.Contains(linearizable.Hops, hop => hop.What == "MsgReadIndex" && hop.To.Host == _leader);
        Assert.Contains(linearizable.Hops, hop => hop.What.StartsWith("MsgReadIndexResp", StringComparison.Ordinal) && hop.To.Host == _follower);
        var serializable = Assert.Single(_settled.Trace(new EtcdctlGet(_follower, IsSerializable: true)).Hops);
        Assert.Equal((_follower, _follower, TraceOutcome.Answered), (serializable.From.Host, serializable.To.Host, serializable.Outcome));
    }

    [Fact]
    public void Where_nothing_listens_the_connection_is_refused()
    {
        var single = After(Cluster.Settled(Topology.Named("single")!, seed: 1), 1, new StopProgram("cp1", "kubelet"), new StopProgram("cp1", "kube-apiserver"));
        var hop = Assert.Single(single.Trace(new KubectlGet("cp1")).Hops);
        Assert.Equal((TraceOutcome.Refused, "connect: connection refused"), (hop.Outcome, hop.Text));
        Assert.Contains("Nothing listens there", hop.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_load_balancer_that_has_not_noticed_yet_tries_the_next_server()
    {
        var first = _settled.Trace(new KubectlGet(_leader)).Hops[1].To.Host;
        var trace = After(_settled, 0, new StopProgram(first, "kubelet"), new StopProgram(first, "kube-apiserver")).Advance(TimeSpan.FromMilliseconds(1)).Next.Trace(new KubectlGet(_leader));
        var tried = trace.Hops.Where(hop => hop.From.Program == "haproxy").ToList();
        Assert.Equal([TraceOutcome.Refused, TraceOutcome.Answered], tried.Select(hop => hop.Outcome));
        Assert.Equal((first, TraceOutcome.Answered), (tried[0].To.Host, trace.Outcome));
    }

    [Fact]
    public void Without_a_quorum_a_write_times_out()
    {
        var pair = After(Cluster.Settled(Topology.Named("stacked-2")!, seed: 1), 30, new CrashMachine("cp2"));
        var trace = pair.Trace(new EtcdctlPut("cp1"));
        Assert.Equal(TraceOutcome.TimedOut, trace.Outcome);
        Assert.Equal(TimeSpan.FromSeconds(5), trace.Ended - trace.Began);
        Assert.DoesNotContain(trace.Hops, hop => hop.What.StartsWith("MsgAppResp", StringComparison.Ordinal));
    }

    [Fact]
    public void A_certificate_that_has_expired_fails_the_handshake()
    {
        var expired = After(_settled, 0, new ExpireCertificate("cp1", "/etc/kubernetes/pki/etcd/healthcheck-client.crt"));
        var trace = expired.Trace(new EtcdctlGet("cp1"));
        Assert.Equal(TraceOutcome.HandshakeFailed, trace.Outcome);
        Assert.Contains("expired certificate", Assert.Single(trace.Hops).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_machine_that_is_off_sends_nothing()
    {
        var trace = After(_settled, 0, new CrashMachine("cp1")).Trace(new KubectlGet("cp1"));
        Assert.Empty(trace.Hops);
        Assert.Equal((TraceOutcome.NotSent, "cp1 is off: nothing can be typed there."), (trace.Outcome, trace.Sentence));
    }

    [Fact]
    public void Following_a_request_changes_nothing()
    {
        var before = _settled.Advance(TimeSpan.FromSeconds(5));
        _settled.Trace(new KubectlCreate("cp1"));
        var after = _settled.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(before.Occurrences, after.Occurrences);
        Assert.Equal(before.Next.Snapshot().Members.Select(Text), after.Next.Snapshot().Members.Select(Text), StringComparer.Ordinal);
    }

    private static int Written(RequestTrace trace, TraceHop answer) =>
        trace.Hops.Where(hop => hop.What == "fsync" && hop.Ended <= answer.Ended).Select(hop => hop.To.Host).Distinct(StringComparer.Ordinal).Count();

    private static (TracePlace From, TracePlace To, int Port, string Protocol) Way(TraceHop hop) => (hop.From, hop.To, hop.Port, hop.Protocol);

    private static (string From, string To, string Protocol, string What) Asked(TraceHop hop) => (hop.From.Program, hop.To.Program, hop.Protocol, hop.What);

    private static string Text(EtcdMemberView member) => $"{member.Host} {member.Role} {member.Term} {member.Last} {member.Committed} {member.Applied} {member.Revision}";

    private static Cluster After(Cluster cluster, int seconds, params ReadOnlySpan<Fault> faults)
    {
        foreach (var fault in faults)
            cluster = cluster.Apply(fault).Next;
        return cluster.Advance(TimeSpan.FromSeconds(seconds)).Next;
    }
}
