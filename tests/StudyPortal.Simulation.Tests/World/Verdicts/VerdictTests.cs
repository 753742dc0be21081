using StudyPortal.Simulation.Shell;
using StudyPortal.Simulation.World;

namespace StudyPortal.Simulation.Tests.World;

/// <summary>What works when something is broken, as the facts say (E12, E16, E39, E94 to E99, E124).</summary>
public sealed class VerdictTests
{
    private static readonly Cluster _settled = Cluster.Settled(Topology.Named("stacked-3")!, seed: 1);
    private static readonly string _leader = _settled.Judge().Etcd.Leader!;

    [Theory]
    [InlineData("single")]
    [InlineData("stacked-3")]
    [InlineData("stacked-3,front=vip")]
    [InlineData("external-3")]
    public void In_a_healthy_cluster_everything_works(string topology)
    {
        var (etcd, kubernetes) = Judged(Cluster.Settled(Topology.Named(topology)!, seed: 2));
        Assert.All([etcd.Majority, etcd.Write, etcd.LinearizableRead, etcd.SerializableRead], IsYes);
        Assert.All([kubernetes.Get, kubernetes.Create, kubernetes.Schedule, kubernetes.Serve, kubernetes.Restart, kubernetes.Controllers], IsYes);
        Assert.All(kubernetes.ApiServers.Concat(kubernetes.Restarts), host => IsYes(host.Verdict));
        Assert.Equal(topology == "single", kubernetes.Front is null);
        Assert.Equal(topology switch { "single" => 0, "stacked-3,front=vip" => 1, _ => 3 }, kubernetes.PassesTo.Length);
    }

    [Fact]
    public void Without_a_quorum_nothing_can_be_read_through_the_API_but_running_pods_serve_and_are_restarted()
    {
        var (etcd, kubernetes) = Judged(WithoutEtcd(_settled, "cp1", "cp2"));
        Assert.Equal(VerdictAnswer.No, kubernetes.Get.Answer);
        Assert.Contains("no read-only mode", kubernetes.Get.Why, StringComparison.Ordinal);
        Assert.Equal((VerdictAnswer.No, VerdictAnswer.No), (etcd.Write.Answer, etcd.LinearizableRead.Answer));
        Assert.Equal(["cp3"], etcd.SerializableThrough);
        Assert.Equal(-1, etcd.Spare);
        IsYes(kubernetes.Serve);
        Assert.Equal((VerdictAnswer.No, VerdictAnswer.No), (kubernetes.Schedule.Answer, kubernetes.Controllers.Answer));
        Assert.Equal(["cp3", "worker1", "worker2"], kubernetes.Restarts.Where(node => node.Verdict.Answer == VerdictAnswer.Yes).Select(node => node.Host), StringComparer.Ordinal);
    }

    [Fact]
    public void An_API_server_whose_own_member_is_dead_does_not_answer_though_there_is_a_quorum()
    {
        var (etcd, kubernetes) = Judged(WithoutEtcd(_settled, "cp1"));
        IsYes(etcd.Write);
        Assert.Equal(["cp1"], kubernetes.ApiServers.Where(server => server.Verdict.Answer == VerdictAnswer.No).Select(server => server.Host), StringComparer.Ordinal);
        Assert.Contains("--etcd-servers", kubernetes.ApiServers[0].Verdict.Why, StringComparison.Ordinal);
        Assert.NotEqual(VerdictAnswer.No, kubernetes.Get.Answer);
    }

    [Fact]
    public void Where_external_etcd_has_no_quorum_no_API_server_answers()
    {
        var external = After(Cluster.Settled(Topology.Named("external-3")!, seed: 1), 10, new CrashMachine("etcd1"), new CrashMachine("etcd3"));
        Assert.All(external.Judge().Kubernetes.ApiServers, server => Assert.Equal(VerdictAnswer.No, server.Verdict.Answer));
    }

    [Fact]
    public void Without_its_kubelet_a_node_restarts_nothing_and_goes_on_serving()
    {
        var (_, kubernetes) = Judged(After(_settled, 5, new StopProgram("worker1", "kubelet")));
        Assert.Equal(VerdictAnswer.Degraded, kubernetes.Restart.Answer);
        Assert.Equal(["worker1"], kubernetes.Restarts.Where(node => node.Verdict.Answer == VerdictAnswer.No).Select(node => node.Host), StringComparer.Ordinal);
        IsYes(kubernetes.Serve);
    }

    [Fact]
    public void Rules_that_kube_proxy_has_left_go_on_serving_until_the_node_starts_anew()
    {
        var without = After(ShellSession.Open(_settled, "cp1").Submit("kubectl -n kube-system delete daemonset kube-proxy").Next.Cluster, 60);
        var serve = without.Judge().Kubernetes.Serve;
        Assert.Equal(VerdictAnswer.Degraded, serve.Answer);
        Assert.Contains("worker2 follow no change any more", serve.Sentence, StringComparison.Ordinal);
        serve = After(After(without, 5, new CrashMachine("worker2")), 60, new StartMachine("worker2")).Judge().Kubernetes.Serve;
        Assert.Contains("except from worker2", serve.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kube-controller-manager", "no controller manager acts")]
    [InlineData("kube-scheduler", "no scheduler acts")]
    public void Without_a_controller_manager_or_a_scheduler_no_new_pod_runs(string program, string why)
    {
        var (_, kubernetes) = Judged(After(_settled, 60, [.. Cps.Select(host => new DeleteFile(host, $"/etc/kubernetes/manifests/{program}.yaml"))]));
        Assert.Equal(VerdictAnswer.No, kubernetes.Controllers.Answer);
        Assert.Contains(program, kubernetes.Controllers.Sentence, StringComparison.Ordinal);
        Assert.Equal(VerdictAnswer.No, kubernetes.Schedule.Answer);
        Assert.Contains(why, kubernetes.Schedule.Why, StringComparison.Ordinal);
        IsYes(kubernetes.Create);
    }

    [Fact]
    public void Without_the_load_balancer_API_servers_answer_only_on_their_own_addresses()
    {
        var (etcd, kubernetes) = Judged(After(_settled, 60, new CrashMachine("lb1")));
        Assert.Equal((VerdictAnswer.No, VerdictAnswer.No), (kubernetes.Get.Answer, kubernetes.Front!.Answer));
        Assert.All(kubernetes.ApiServers, server => IsYes(server.Verdict));
        Assert.Contains("load balancer", kubernetes.Get.Why, StringComparison.Ordinal);
        IsYes(etcd.Write);
        Assert.Empty(kubernetes.PassesTo);
    }

    [Fact]
    public void Without_workers_the_scheduler_finds_no_node()
    {
        var (_, kubernetes) = Judged(After(_settled, 60, new CrashMachine("worker1"), new CrashMachine("worker2")));
        Assert.Contains("0/5 nodes are available", kubernetes.Schedule.Why, StringComparison.Ordinal);
        Assert.Equal((VerdictAnswer.No, VerdictAnswer.Yes), (kubernetes.Schedule.Answer, kubernetes.Create.Answer));
    }

    [Fact]
    public void Right_after_the_leader_has_died_writes_work_again_once_there_is_a_new_one()
    {
        var (etcd, kubernetes) = Judged(After(_settled, 0, new CrashMachine(_leader)));
        Assert.Null(etcd.Leader);
        Assert.Equal((VerdictAnswer.Degraded, VerdictAnswer.Degraded), (etcd.Write.Answer, kubernetes.Create.Answer));
        Assert.Equal(2, etcd.WriteThrough.Length);
        Assert.DoesNotContain(_leader, etcd.WriteThrough, StringComparer.Ordinal);
    }

    [Fact]
    public void A_leader_that_was_just_cut_off_only_believes_that_it_leads()
    {
        var etcd = After(_settled, 0, new IsolateMachine(_leader)).Judge().Etcd;
        Assert.Equal([_leader], etcd.Believers);
        Assert.Null(etcd.Leader);
        Assert.DoesNotContain(_leader, etcd.Alive, StringComparer.Ordinal);
        Assert.Contains(_leader, etcd.SerializableThrough, StringComparer.Ordinal);
    }

    [Fact]
    public void Judging_changes_nothing_and_gives_the_same_twice()
    {
        var before = _settled.Advance(TimeSpan.FromSeconds(5));
        var (one, other) = (_settled.Judge(), _settled.Judge());
        Assert.Equal(before.Occurrences, _settled.Advance(TimeSpan.FromSeconds(5)).Occurrences);
        Assert.Equal(one.Kubernetes.ApiServers, other.Kubernetes.ApiServers);
        Assert.Equal((one.Etcd.Write, one.Kubernetes.Schedule, one.Kubernetes.Controllers), (other.Etcd.Write, other.Kubernetes.Schedule, other.Kubernetes.Controllers));
    }

    private static IEnumerable<string> Cps => _settled.Hosts.Where(host => host.StartsWith("cp", StringComparison.Ordinal));

    private static (EtcdVerdicts Etcd, KubernetesVerdicts Kubernetes) Judged(Cluster cluster)
    {
        var verdicts = cluster.Judge();
        return (verdicts.Etcd, verdicts.Kubernetes);
    }

    private static void IsYes(Verdict verdict) => Assert.Equal((VerdictAnswer.Yes, ""), (verdict.Answer, verdict.Answer == VerdictAnswer.Yes ? "" : verdict.Sentence));

    // Without the kubelet nobody starts the member again.
    private static Cluster WithoutEtcd(Cluster cluster, params ReadOnlySpan<string> hosts)
    {
        foreach (var host in hosts)
            cluster = After(cluster, 5, new StopProgram(host, "kubelet"), new StopProgram(host, "etcd"));
        return cluster.Advance(TimeSpan.FromSeconds(20)).Next;
    }

    private static Cluster After(Cluster cluster, int seconds, params ReadOnlySpan<Fault> faults)
    {
        foreach (var fault in faults)
            cluster = cluster.Apply(fault).Next;
        return cluster.Advance(TimeSpan.FromSeconds(seconds)).Next;
    }
}
