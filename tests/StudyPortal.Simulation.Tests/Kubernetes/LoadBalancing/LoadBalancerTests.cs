using StudyPortal.Simulation.Kubernetes.LoadBalancing;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Wire;
using StudyPortal.Simulation.World;

namespace StudyPortal.Simulation.Tests.Kubernetes.LoadBalancing;

public sealed class LoadBalancerTests
{
    private const string Path = "/etc/haproxy/haproxy.cfg";
    private readonly LiveCluster _cluster = new(seed: 1, LinkQuality.DataCentre, static (_, _) => throw new InvalidOperationException());
    private readonly List<RunningProcess> _servers = [];
    private readonly Machine _front;
    private RunningProcess? _running;

    public LoadBalancerTests()
    {
        _front = Plug("lb1", "10.0.0.10");
        for (var number = 1; number <= 3; number++)
            _servers.Add(_cluster.Launch(Plug($"cp{number}", $"10.0.0.1{number}"), new ProcessStart(["server"]), new HttpServer($"cp{number}")));
    }

    private LoadBalancer Balancer => (LoadBalancer)_running!.Process;

    [Fact]
    public void It_takes_turns_among_servers_that_are_up()
    {
        Start("option httpchk GET /readyz", "inter 2s fall 3 rise 2");
        Assert.Equal(["cp1", "cp2", "cp3", "cp1"], Enumerable.Range(0, 4).Select(_ => Ask()), StringComparer.Ordinal);
        _cluster.Kill(_servers[1].Id);
        _cluster.Run(TimeSpan.FromSeconds(8));
        Assert.Equal(["cp3", "cp1", "cp3"], Enumerable.Range(0, 3).Select(_ => Ask() == "cp1" ? "cp1" : "cp3"), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData(2, 3)]
    [InlineData(1, 5)]
    [InlineData(3, 2)]
    public void A_dead_server_is_out_after_inter_times_fall(int inter, int fall)
    {
        Start("option httpchk GET /readyz", $"inter {inter}s fall {fall} rise 2");
        _cluster.Run(TimeSpan.FromSeconds(30));
        var died = _cluster.Now;
        _cluster.Kill(_servers[0].Id);
        Assert.True(_cluster.RunUntil(() => !Balancer.Servers[0].IsUp, died + TimeSpan.FromMinutes(1)));
        var seconds = (_cluster.Now - died).TotalSeconds;
        Assert.InRange(seconds, inter * (fall - 1), (inter * fall) + 0.1);
        Assert.Equal("L4CON", Balancer.Servers[0].LastCheck);
    }

    [Fact]
    public void A_server_comes_back_after_inter_times_rise()
    {
        Start("option httpchk GET /readyz", "inter 2s fall 3 rise 2");
        var server = (HttpServer)_servers[0].Process;
        server.Status = 500;
        _cluster.Run(TimeSpan.FromSeconds(10));
        Assert.Equal((false, "L7STS"), (Balancer.Servers[0].IsUp, Balancer.Servers[0].LastCheck));
        server.Status = 200;
        var healed = _cluster.Now;
        Assert.True(_cluster.RunUntil(() => Balancer.Servers[0].IsUp, healed + TimeSpan.FromMinutes(1)));
        Assert.InRange((_cluster.Now - healed).TotalSeconds, 2, 4.1);
        var log = Log();
        Assert.Contains(
            log, line => line.Contains("Server back/cp1 is DOWN, reason: Layer7 wrong status, code: 500, info: \"Internal Server Error\", check duration: ", StringComparison.Ordinal));
        Assert.Contains(log, line => line.Contains("Server back/cp1 is UP, reason: Layer7 check passed, code: 200, check duration: ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_check_of_the_connection_alone_does_not_notice_a_server_that_is_not_ready()
    {
        Start("option tcp-check", "inter 2s fall 3 rise 2");
        ((HttpServer)_servers[0].Process).Status = 500;
        _cluster.Run(TimeSpan.FromSeconds(20));
        Assert.Equal((true, "L4OK"), (Balancer.Servers[0].IsUp, Balancer.Servers[0].LastCheck));
    }

    [Fact]
    public void A_server_is_taken_out_by_its_first_failed_check_at_the_start()
    {
        _cluster.Kill(_servers[0].Id);
        Start("option httpchk GET /readyz", "inter 2s fall 3 rise 2");
        _cluster.Run(TimeSpan.FromMilliseconds(100));
        Assert.False(Balancer.Servers[0].IsUp);
    }

    [Fact]
    public void Without_a_server_the_connection_is_closed()
    {
        Start("option httpchk GET /readyz", "inter 2s fall 3 rise 2");
        _servers.ForEach(server => _cluster.Kill(server.Id));
        _cluster.Run(TimeSpan.FromSeconds(10));
        Assert.Equal("EOF", Ask());
        Assert.Contains(Log(), line => line.EndsWith("backend 'back' has no server available!", StringComparison.Ordinal));
    }

    [Fact]
    public void Errors_in_the_file_are_named_by_their_lines()
    {
        var (configuration, errors) = HaproxyConfiguration.Parse(Path, "frontend f\n    bind *:6443\n    bnd x\n    default_backend none\n");
        Assert.Null(configuration);
        Assert.Equal(
            [
                $"[ALERT]    (1) : config : parsing [{Path}:3] : unknown keyword 'bnd' in 'frontend' section",
                $"[ALERT]    (1) : config : Error(s) found in configuration file : {Path}",
                "[ALERT]    (1) : config : Proxy 'f': unable to find required default_backend: 'none'.",
                "[ALERT]    (1) : config : Fatal errors found in configuration.",
            ],
            errors,
            StringComparer.Ordinal);
    }

    [Fact]
    public void A_port_that_is_taken_is_not_shared()
    {
        _cluster.Launch(_front, new ProcessStart(["server"]), new HttpServer("other"));
        _cluster.Run(TimeSpan.FromMilliseconds(1));
        Start("option httpchk GET /readyz", "inter 2s");
        Assert.Null(_cluster.ProcessOf(_running!.Id));
    }

    [Theory]
    [InlineData(2, 3, "FFF", "UUD")]
    [InlineData(2, 3, "FFPFFF", "UUUUUD")]
    [InlineData(2, 3, "FFFPP", "UUDDU")]
    [InlineData(2, 3, "FFFPFPP", "UUDDDDU")]
    [InlineData(1, 1, "FPF", "DUD")]
    public void Health_counts_failures_and_passes_in_a_row(int rise, int fall, string checks, string expected)
    {
        var health = new ServerHealth(rise + fall - 1, rise, fall);
        var seen = "";
        foreach (var check in checks)
        {
            health = health.After(check == 'P');
            seen += health.IsUp ? 'U' : 'D';
        }

        Assert.Equal(expected, seen);
    }

    private void Start(string check, string times)
    {
        var text = $"defaults\n    mode tcp\n    timeout connect 5s\nfrontend front\n    bind *:6443\n    default_backend back\nbackend back\n    {check}\n    default-server {times}\n"
            + "    server cp1 10.0.0.11:6443 check\n    server cp2 10.0.0.12:6443 check\n    server cp3 10.0.0.13:6443 check\n";
        _front.Files = _front.Files.With(Path, new FileNode(new TextContent(text), FileNode.UsualFile, FileNode.Root, LiveCluster.Beginning));
        _front.Units = _front.Units.SetItem("haproxy", new Unit("haproxy", "HAProxy Load Balancer", ["haproxy", "-f", Path]) { Restart = UnitRestart.No });
        _running = _cluster.Launch(_front, new ProcessStart(["haproxy", "-f", Path], Unit: "haproxy"), new LoadBalancer(["haproxy", "-f", Path]));
        _cluster.Run(TimeSpan.FromMilliseconds(1));
    }

    private string Ask()
    {
        using var terminal = new Terminal(_cluster, Plugged("lb1"), "curl");
        return terminal.Ask(new Endpoint("10.0.0.10", 6443), tls: null, HttpRequest.Get("/"), TimeSpan.FromSeconds(5)) switch
        {
            Answered { Response: HttpResponse http } => http.Body,
            CallFailed failed => failed.Text,
            var other => other.ToString(),
        };
    }

    private IReadOnlyList<string> Log() => [.. _front.Units["haproxy"].Journal.Lines.Select(line => line.Text)];

    private Machine Plugged(string name) => _cluster.MachineOf(name)!;

    private Machine Plug(string name, string address)
    {
        var machine = _cluster.Add(name, address);
        _cluster.Boot(machine);
        return machine;
    }
}
