using StudyPortal.Simulation.Kubernetes.LoadBalancing;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Wire;
using StudyPortal.Simulation.World;

namespace StudyPortal.Simulation.Tests.Kubernetes.LoadBalancing;

public sealed class KeepalivedTests
{
    private const string Address = "10.0.0.100";
    private readonly LiveCluster _cluster = new(seed: 1, LinkQuality.DataCentre, static (_, _) => throw new InvalidOperationException());
    private readonly List<Machine> _machines = [];
    private readonly List<RunningProcess> _processes = [];
    private readonly List<HttpServer> _servers = [];

    public KeepalivedTests()
    {
        for (var number = 1; number <= 3; number++)
            Plug(number);
        _cluster.Run(TimeSpan.FromSeconds(10));
    }

    private string[] Holders => [.. _machines.Where(machine => machine.ExtraAddresses.Contains(Address, StringComparer.Ordinal)).Select(machine => machine.Name)];

    [Fact]
    public void The_highest_priority_holds_the_address() => Assert.Equal(["cp1"], Holders, StringComparer.Ordinal);

    [Fact]
    public void The_next_takes_over_after_three_silent_intervals_and_its_skew()
    {
        var died = _cluster.Now;
        _cluster.PowerOff(_machines[0]);
        Assert.True(_cluster.RunUntil(() => Holders.Contains("cp3", StringComparer.Ordinal) || Holders.Contains("cp2", StringComparer.Ordinal), died + TimeSpan.FromSeconds(20)));
        Assert.InRange((_cluster.Now - died).TotalSeconds, 2.6, 3.7);
        _cluster.Run(TimeSpan.FromSeconds(10));
        Assert.Equal(["cp3"], Holders, StringComparer.Ordinal);
    }

    [Fact]
    public void A_master_that_ends_in_order_is_followed_within_a_second()
    {
        var ended = _cluster.Now;
        _cluster.Terminate(_processes[0].Id, TimeSpan.FromSeconds(5));
        Assert.True(_cluster.RunUntil(() => Holders is [not "cp1"], ended + TimeSpan.FromSeconds(20)));
        Assert.InRange((_cluster.Now - ended).TotalSeconds, 0.1, 1);
    }

    [Fact]
    public void A_master_whose_check_fails_gives_way_and_comes_back()
    {
        _servers[0].Status = 500;
        var failed = _cluster.Now;
        Assert.True(_cluster.RunUntil(() => Holders is ["cp3"], failed + TimeSpan.FromMinutes(2)));
        Assert.InRange((_cluster.Now - failed).TotalSeconds, 27, 40);
        _servers[0].Status = 200;
        Assert.True(_cluster.RunUntil(() => Holders is ["cp1"], _cluster.Now + TimeSpan.FromMinutes(2)));
    }

    [Fact]
    public void Both_sides_of_a_cut_hold_the_address_and_one_gives_it_up_when_it_heals()
    {
        _cluster.Network.Apply(new Isolate("cp1"));
        _cluster.Run(TimeSpan.FromSeconds(10));
        Assert.Equal(["cp1", "cp3"], Holders, StringComparer.Ordinal);
        _cluster.Network.Apply(new MendAll());
        _cluster.Run(TimeSpan.FromSeconds(5));
        Assert.Equal(["cp1"], Holders, StringComparer.Ordinal);
    }

    private void Plug(int number)
    {
        var machine = _cluster.Add($"cp{number}", $"10.0.0.1{number}");
        _cluster.Boot(machine);
        var peers = string.Join('\n', Enumerable.Range(1, 3).Where(other => other != number).Select(other => $"        10.0.0.1{other}"));
        Write(machine, "/etc/keepalived/check.sh", "#!/bin/sh\ncurl -sfk --max-time 2 http://localhost:6443/healthz -o /dev/null || exit 1\n");
        Write(
            machine,
            "/etc/keepalived/keepalived.conf",
            $"vrrp_script check {{\n  script \"/etc/keepalived/check.sh\"\n  interval 3\n  weight -2\n  fall 10\n  rise 2\n}}\nvrrp_instance VI_1 {{\n    virtual_router_id 51\n"
            + $"    priority {(number == 1 ? 101 : 100)}\n    unicast_peer {{\n{peers}\n    }}\n    virtual_ipaddress {{\n        {Address}\n    }}\n    track_script {{\n        check\n    }}\n}}\n");
        _machines.Add(machine);
        var server = new HttpServer("api");
        _servers.Add(server);
        _cluster.Launch(machine, new ProcessStart(["server"]), server);
        _processes.Add(_cluster.Launch(machine, new ProcessStart(["keepalived"]), new Keepalived(["/usr/sbin/keepalived", "--dont-fork"])));
    }

    private static void Write(Machine machine, string path, string text) =>
        machine.Files = machine.Files.With(path, new FileNode(new TextContent(text), FileNode.UsualFile, FileNode.Root, LiveCluster.Beginning));
}
