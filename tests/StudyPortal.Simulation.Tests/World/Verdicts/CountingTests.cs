using StudyPortal.Simulation.World;

namespace StudyPortal.Simulation.Tests.World;

/// <summary>The verdicts against a dumb count of heads, for every set of failed machines.</summary>
public sealed class CountingTests
{
    // Elections are over and the load balancer has noticed.
    private static readonly TimeSpan _later = TimeSpan.FromSeconds(60);

    public static TheoryData<string> Stacked => ["single", "stacked-2", "stacked-3", "stacked-4", "stacked-5"];

    [Theory]
    [MemberData(nameof(Stacked))]
    public void Stacked_members_and_API_servers_work_exactly_while_more_than_half_of_the_machines_do(string topology)
    {
        var settled = Cluster.Settled(Topology.Named(topology)!, seed: 1);
        var hosts = Named(settled, "cp");
        for (var failed = 0; failed < 1 << hosts.Count; failed++)
        {
            var up = Chosen(hosts, ~failed);
            var verdicts = Crashed(settled, Chosen(hosts, failed)).Judge();
            Check(verdicts.Etcd, hosts.Count, up);
            CheckApi(verdicts.Kubernetes, hosts, up, IsMoreThanHalf(up.Count, hosts.Count));
        }
    }

    [Fact]
    public void With_external_etcd_API_servers_work_while_they_run_and_more_than_half_of_the_members_do()
    {
        var settled = Cluster.Settled(Topology.Named("external-3")!, seed: 1);
        var (servers, members) = (Named(settled, "cp"), Named(settled, "etcd"));
        for (var failed = 0; failed < 1 << (servers.Count + members.Count); failed++)
        {
            var (up, alive) = (Chosen(servers, ~failed), Chosen(members, ~(failed >> servers.Count)));
            var verdicts = Crashed(settled, Chosen(servers, failed).Concat(Chosen(members, failed >> servers.Count))).Judge();
            Check(verdicts.Etcd, members.Count, alive);
            CheckApi(verdicts.Kubernetes, servers, up, IsMoreThanHalf(alive.Count, members.Count));
        }
    }

    private static void Check(EtcdVerdicts etcd, int all, List<string> alive)
    {
        var works = IsMoreThanHalf(alive.Count, all);
        Assert.Equal((all, all, (all / 2) + 1), (etcd.Members, etcd.Voters, etcd.Quorum));
        Assert.Equal(alive, etcd.Alive, StringComparer.Ordinal);
        Assert.Equal(works ? alive : [], etcd.WriteThrough, StringComparer.Ordinal);
        Assert.Equal(works ? alive : [], etcd.LinearizableThrough, StringComparer.Ordinal);
        Assert.Equal(alive, etcd.SerializableThrough, StringComparer.Ordinal);
        Assert.Equal(works ? VerdictAnswer.Yes : VerdictAnswer.No, etcd.Write.Answer);
        Assert.Equal(works ? VerdictAnswer.Yes : VerdictAnswer.No, etcd.LinearizableRead.Answer);
        Assert.Equal(alive.Count > 0 ? VerdictAnswer.Yes : VerdictAnswer.No, etcd.SerializableRead.Answer);
        Assert.Equal(!works ? VerdictAnswer.No : alive.Count == all ? VerdictAnswer.Yes : VerdictAnswer.Degraded, etcd.Majority.Answer);
        Assert.Equal(works, etcd.Leader is not null);
        Assert.Empty(etcd.Believers);
    }

    private static void CheckApi(KubernetesVerdicts kubernetes, List<string> all, List<string> up, bool hasEtcd)
    {
        Assert.Equal(all, kubernetes.ApiServers.Select(server => server.Host), StringComparer.Ordinal);
        Assert.Equal(hasEtcd ? up : [], kubernetes.ApiServers.Where(server => server.Verdict.Answer != VerdictAnswer.No).Select(server => server.Host), StringComparer.Ordinal);
        Assert.Equal(hasEtcd && up.Count > 0, kubernetes.Get.Answer != VerdictAnswer.No);
        Assert.Equal(hasEtcd && up.Count > 0, kubernetes.Create.Answer != VerdictAnswer.No);
    }

    private static bool IsMoreThanHalf(int heads, int all) => heads > all - heads;

    private static Cluster Crashed(Cluster cluster, IEnumerable<string> hosts)
    {
        foreach (var host in hosts)
            cluster = cluster.Apply(new CrashMachine(host)).Next;
        return cluster.Advance(_later).Next;
    }

    private static List<string> Named(Cluster cluster, string prefix) => [.. cluster.Hosts.Where(host => host.StartsWith(prefix, StringComparison.Ordinal))];

    private static List<string> Chosen(List<string> hosts, int mask) => [.. hosts.Where((_, place) => (mask & (1 << place)) != 0)];
}
