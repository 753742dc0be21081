using System.Globalization;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Kubernetes.Objects;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Raft;
using StudyPortal.Simulation.Shell;
using StudyPortal.Simulation.Tests.Raft.Histories;
using StudyPortal.Simulation.World;

namespace StudyPortal.Simulation.Tests.World;

/// <summary>Whole clusters in which everything may break at once. <c>STORMS</c> runs more seeds.</summary>
public sealed class StormTests
{
    private const int Storms = 12;
    private const int Faults = 12;
    private const int MostPauseSeconds = 25;

    private static readonly string[] _units = ["kubelet", "containerd", "etcd", "kube-apiserver", "kube-controller-manager", "kube-scheduler", "haproxy", "coredns"];
    private static readonly Dictionary<string, Cluster> _settled = new(StringComparer.Ordinal);

    [Fact]
    public void What_breaks_and_can_be_mended_heals_by_itself()
    {
        for (var seed = 1; seed <= Number(); seed++)
        {
            var chance = new Chance(new Prng((ulong)seed).Fork("storm"));
            var cluster = Settled(chance);
            for (var fault = 0; fault < Faults; fault++)
            {
                cluster = cluster.Apply(Mendable(cluster, chance)).Next.Advance(TimeSpan.FromSeconds(chance.Below(MostPauseSeconds))).Next;
                Assert.Null(TwoLeaders(cluster.Snapshot(), seed));
            }

            cluster = Mended(cluster).Advance(TimeSpan.FromMinutes(12)).Next;
            Assert.Equal("", Trouble(cluster, seed));
        }
    }

    [Fact]
    public void Whatever_is_done_to_it_the_model_goes_on()
    {
        for (var seed = 1; seed <= Number(); seed++)
        {
            var chance = new Chance(new Prng((ulong)seed).Fork("havoc"));
            var session = ShellSession.Open(Settled(chance), "cp1");
            for (var step = 0; step < Faults; step++)
            {
                var cluster = session.Cluster;
                cluster = cluster.Apply(chance.Of(1, 2) ? Mendable(cluster, chance) : Lasting(cluster, chance)).Next.Advance(TimeSpan.FromSeconds(chance.Below(MostPauseSeconds))).Next;
                session = session.On(cluster).Submit(Line(cluster, chance)).Next;
                Assert.Null(TwoLeaders(session.Cluster.Snapshot(), seed));
            }
        }
    }

    private static Cluster Settled(Chance chance)
    {
        var name = chance.Pick("single", "stacked-2", "stacked-3", "stacked-3", "stacked-3,front=vip", "external-3");
        if (!_settled.TryGetValue(name, out var cluster))
            _settled.Add(name, cluster = Cluster.Settled(Topology.Named(name)!, seed: 1));
        return cluster;
    }

    private static Fault Mendable(Cluster cluster, Chance chance)
    {
        var (one, other) = (chance.From(cluster.Hosts)!, chance.From(cluster.Hosts)!);
        return chance.Below(14) switch
        {
            0 or 1 => new CrashMachine(one),
            2 or 3 => new StartMachine(one),
            4 => new PauseMachine(one),
            5 or 6 => new StopProgram(one, chance.From(_units)!),
            7 => new StartProgram(one, chance.From(_units)!),
            8 => new CutMachines(one, other == one ? cluster.Hosts[0] : other),
            9 => new IsolateMachine(one),
            10 => new SlowMachines(one, other, chance.Pick(0, 5, 80, 2_000)),
            11 => new SlowDisk(one, chance.Pick(0, 10, 300)),
            12 => new FillDisk(one),
            _ => chance.Of(1, 2) ? new HealNetwork() : new DropPort(one, chance.Pick(2379, 2380, 6443, 10250)),
        };
    }

    private static Fault Lasting(Cluster cluster, Chance chance)
    {
        var host = chance.From(cluster.Hosts)!;
        var path = chance.Pick(
            "/etc/kubernetes/manifests/etcd.yaml", "/etc/kubernetes/manifests/kube-apiserver.yaml", "/etc/kubernetes/pki/apiserver.crt", "/etc/kubernetes/pki/etcd/peer.crt", "/etc/kubernetes/pki/etcd/ca.crt",
            "/etc/kubernetes/kubelet.conf", "/etc/kubernetes/admin.conf", "/var/lib/kubelet/config.yaml", "/var/lib/etcd/member", "/var/lib/etcd/member/snap/db", "/etc/haproxy/haproxy.cfg", "/etc/kubernetes/pki");
        return chance.Below(7) switch
        {
            0 => new CorruptFile(host, path),
            1 => new DeleteFile(host, path),
            2 => new EditFile(host, path, chance.Pick("2379", "name", ":", "10.0.0", "cp1"), chance.Pick("2380", "", "xx", "- ", "127.0.0.1")),
            3 => new ExpireCertificate(host, path),
            4 => new SwapCertificate(host, path),
            5 => new SkewClock(host, chance.Pick(-500_000, -60, 0, 120, 40_000_000)),
            _ => new LoseData(host),
        };
    }

    private static string Line(Cluster cluster, Chance chance) => chance.Below(8) switch
    {
        0 => $"ssh {chance.From(cluster.Hosts)}",
        1 => "kubectl get nodes,pods -A -o wide --request-timeout=5s",
        2 => "ETCDCTL_CACERT=/etc/kubernetes/pki/etcd/ca.crt ETCDCTL_CERT=/etc/kubernetes/pki/etcd/server.crt ETCDCTL_KEY=/etc/kubernetes/pki/etcd/server.key etcdctl endpoint status --cluster -w table",
        3 => "crictl ps -a; journalctl -u kubelet -n 20; crictl logs $(crictl ps -a -q | head -1)",
        4 => "kubectl create deployment web --image=nginx --replicas=3 --request-timeout=5s",
        5 => "mv /etc/kubernetes/manifests/*.yaml /root/; wait 5s; mv /root/*.yaml /etc/kubernetes/manifests/",
        6 => "kubeadm certs check-expiration; kubeadm certs renew all",
        _ => "systemctl restart kubelet; curl -k https://127.0.0.1:6443/readyz?verbose; ss -tlnp; exit",
    };

    private static Cluster Mended(Cluster cluster)
    {
        cluster = cluster.Apply(new HealNetwork()).Next;
        foreach (var host in cluster.Hosts)
        {
            Fault[] mends = [new StartMachine(host), new FreeDisk(host), new SlowDisk(host, 0), new StartProgram(host, "containerd"), new StartProgram(host, "kubelet"), new StartProgram(host, "etcd"), new StartProgram(host, "haproxy")];
            cluster = mends.Aggregate(cluster, (before, mend) => before.Apply(mend).Next);
        }

        // Units that were stopped on purpose stay so over a boot that had begun: they are started once more when everything is up.
        cluster = cluster.Advance(TimeSpan.FromSeconds(30)).Next;
        return cluster.Hosts.Aggregate(cluster, (before, host) => before.Apply(new StartProgram(host, "kubelet")).Next);
    }

    private static string? TwoLeaders(ClusterSnapshot snapshot, int seed) =>
        snapshot.Members.Where(member => member.Role == RaftRole.Leader).GroupBy(member => (member.Term, Cluster: member.Membership.ToString())).FirstOrDefault(leaders => leaders.Count() > 1) is { } several
            ? string.Create(CultureInfo.InvariantCulture, $"seed {seed}: {string.Join(" and ", several.Select(member => member.Host))} lead in term {several.Key.Term}") : null;

    /// <summary>What is not as it should be, or nothing.</summary>
    private static string Trouble(Cluster cluster, int seed)
    {
        var snapshot = cluster.Snapshot();
        string[] troubles =
        [
            .. snapshot.Members.Where(member => member.Leader == MemberId.None).Select(member => $"{member.Host} knows no leader"),
            .. snapshot.Nodes.Where(node => !node.Status.Conditions.Any(condition => condition is { Type: "Ready", Status: ConditionStatus.True })).Select(node => $"{node.Name} is not ready"),
            .. snapshot.Pods.Where(pod => pod.Namespace == "kube-system" && !pod.Status.Conditions.Any(condition => condition is { Type: "Ready", Status: ConditionStatus.True })).Select(pod => $"{pod.Name} is not ready"),
            .. snapshot.Backends.Where(backend => !backend.IsUp).Select(backend => $"{backend.Server} is down for {backend.Host}"),
            .. snapshot.Nodes.SelectMany(node => node.Spec.Taints.Where(taint => taint.Key.StartsWith("node.kubernetes.io", StringComparison.Ordinal)).Select(taint => $"{node.Name} is tainted {taint.Key}")),
        ];
        return troubles.Length == 0 ? "" : $"seed {seed}: {string.Join("; ", troubles)}";
    }

    private static int Number() => int.TryParse(Environment.GetEnvironmentVariable("STORMS"), CultureInfo.InvariantCulture, out var number) ? number : Storms;
}
