using StudyPortal.Simulation.Etcd;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Raft;
using StudyPortal.Simulation.Wire;
using StudyPortal.Simulation.World;

namespace StudyPortal.Simulation.Tests.Etcd;

/// <summary>Machines m1, m2 … with an etcd member each, without TLS, and a client that asks them.</summary>
internal sealed class EtcdLan
{
    public static readonly TimeSpan ClientTimeout = TimeSpan.FromSeconds(5);

    private readonly Dictionary<string, ProcessId> _processes = new(StringComparer.Ordinal);
    private readonly Machine _client;

    public EtcdLan(int members, ulong seed = 1, params string[] flags)
    {
        Cluster = new LiveCluster(seed, LinkQuality.DataCentre, static (start, _) => new EtcdMember(start.Command));
        _client = Plug("client", "10.0.0.99");
        InitialCluster = string.Join(',', Enumerable.Range(1, members).Select(number => $"m{number}={PeerUrl(number)}"));
        foreach (var number in Enumerable.Range(1, members))
        {
            Plug($"m{number}", $"10.0.0.{number}");
            Start(number, flags);
        }
    }

    private EtcdLan(EtcdLan other)
    {
        (Cluster, InitialCluster) = (other.Cluster.Fork(), other.InitialCluster);
        _client = Cluster.MachineOf("client")!;
        _processes = new Dictionary<string, ProcessId>(other._processes, StringComparer.Ordinal);
    }

    public LiveCluster Cluster { get; }

    public EtcdLan Fork() => new(this);

    public string InitialCluster { get; set; }

    public static string PeerUrl(int number) => $"http://10.0.0.{number}:2380";

    public Machine Machine(int number) => Cluster.MachineOf($"m{number}")!;

    public EtcdMember Member(int number) => (EtcdMember)Cluster.ProcessOf(_processes[$"m{number}"])!.Process;

    public bool Runs(int number) => Cluster.ProcessOf(_processes[$"m{number}"]) is not null;

    public void Start(int number, params string[] flags)
    {
        string[] command =
        [
            "etcd", $"--name=m{number}", "--data-dir=/var/lib/etcd", $"--listen-peer-urls={PeerUrl(number)}", $"--initial-advertise-peer-urls={PeerUrl(number)}",
            $"--listen-client-urls=http://127.0.0.1:2379,http://10.0.0.{number}:2379", $"--advertise-client-urls=http://10.0.0.{number}:2379",
            "--listen-metrics-urls=http://127.0.0.1:2381", $"--initial-cluster={InitialCluster}", .. flags,
        ];
        _processes[$"m{number}"] = Cluster.Launch(Machine(number), new ProcessStart([.. command], Unit: "etcd"), new EtcdMember([.. command])).Id;
    }

    public Machine Plug(string name, string address)
    {
        var machine = Cluster.Add(name, address);
        Cluster.Boot(machine);
        machine.Units = machine.Units.SetItem("etcd", new Unit("etcd", "etcd", ["etcd"]) { Restart = UnitRestart.No });
        return machine;
    }

    public void Kill(int number) => Cluster.Kill(_processes[$"m{number}"]);

    public void Terminate(int number) => Cluster.Terminate(_processes[$"m{number}"], TimeSpan.FromSeconds(30));

    public void Run(double seconds) => Cluster.Run(TimeSpan.FromSeconds(seconds));

    /// <summary>Lets time pass until there is a leader; its number.</summary>
    public int AwaitLeader(int seconds = 10)
    {
        Assert.True(Cluster.RunUntil(() => LeaderNumber() > 0, Cluster.Now + TimeSpan.FromSeconds(seconds)), "no leader");
        return LeaderNumber();
    }

    public int LeaderNumber() =>
        _processes.Where(process => Cluster.ProcessOf(process.Value)?.Process is EtcdMember { Node.Role: RaftRole.Leader } member
                && Members().All(other => other.Node is null || other.Node.Term <= member.Node!.Term))
            .Select(process => int.Parse(process.Key.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture)).FirstOrDefault();

    public IEnumerable<EtcdMember> Members() => _processes.Values.Select(id => Cluster.ProcessOf(id)?.Process).OfType<EtcdMember>();

    public Reply Ask(int number, Request request, TimeSpan? timeout = null)
    {
        using var terminal = new Terminal(Cluster, _client, "etcdctl");
        return terminal.Ask(new Endpoint($"10.0.0.{number}", 2379), tls: null, request, timeout ?? ClientTimeout);
    }

    public T Ask<T>(int number, Request request)
        where T : Response => Assert.IsType<T>(Assert.IsType<Answered>(Ask(number, request)).Response);

    public string Error(int number, Request request, TimeSpan? timeout = null) => Ask(number, request, timeout) switch
    {
        Answered { Response: EtcdError error } => error.Text,
        CallFailed failed => failed.Text,
        var other => throw new InvalidOperationException($"No error: {other}"),
    };

    public HttpResponse Probe(int number, string path)
    {
        using var terminal = new Terminal(Cluster, Machine(number), "curl");
        return Assert.IsType<HttpResponse>(Assert.IsType<Answered>(
            terminal.Ask(new Endpoint("127.0.0.1", 2381), tls: null, HttpRequest.Get(path), TimeSpan.FromSeconds(15))).Response);
    }

    public PutResponse Put(int number, string key, string value) => Ask<PutResponse>(number, new PutRequest(key, new TextValue(value)));

    public string? Get(int number, string key, bool isSerializable = false) =>
        Ask<RangeResponse>(number, new RangeRequest(key) { IsSerializable = isSerializable }).Pairs.FirstOrDefault()?.Value?.Text;

    public string Log(int number) => string.Join('\n', Machine(number).Units["etcd"].Journal.Lines.Select(line => line.Text));
}
