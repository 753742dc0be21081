using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Kubernetes.Api;
using StudyPortal.Simulation.Kubernetes.Api.Clients;
using StudyPortal.Simulation.Kubernetes.Api.Server;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Machines.Certificates;
using StudyPortal.Simulation.Wire;
using StudyPortal.Simulation.World;

namespace StudyPortal.Simulation.Tests.Kubernetes.Api;

/// <summary>Control-plane machines with an API server each, one etcd on the first, and clients.</summary>
internal sealed class ApiLab
{
    public const int EtcdPort = 2379;

    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly CertificateAuthority _authority;
    private Prng _chance = new(7);

    public ApiLab(int servers = 1, bool startsEtcd = true, bool startsServers = true)
    {
        Cluster = new LiveCluster(seed: 3, LinkQuality.DataCentre, static (_, _) => throw new InvalidOperationException());
        (_authority, _chance) = CertificateAuthority.Create("kubernetes", LiveCluster.Beginning, TimeSpan.FromDays(3650), _chance);
        for (var number = 1; number <= servers; number++)
            Machines.Add(Plug(number));
        if (startsEtcd)
            StartEtcd();
        if (startsServers)
            Machines.ForEach(machine => StartServer(machine));
        if (startsEtcd && startsServers)
            Cluster.Run(TimeSpan.FromSeconds(8));
    }

    public LiveCluster Cluster { get; }

    public List<Machine> Machines { get; } = [];

    public StoreProcess Etcd { get; private set; } = new(EtcdPort);

    public RunningProcess? EtcdProcess { get; private set; }

    public List<RunningProcess> Servers { get; } = [];

    public ApiServer Server => (ApiServer)Servers[^1].Process;

    public void StartEtcd()
    {
        Etcd = new StoreProcess(EtcdPort) { Store = Etcd.Store };
        EtcdProcess = Cluster.Launch(Machines[0], new ProcessStart(["etcd"]), Etcd);
        Cluster.Run(TimeSpan.FromMilliseconds(1));
    }

    public RunningProcess StartServer(Machine machine, params string[] more)
    {
        string[] command =
        [
            "kube-apiserver", $"--advertise-address={machine.Address}", "--client-ca-file=/pki/ca.crt", "--tls-cert-file=/pki/apiserver.crt", "--tls-private-key-file=/pki/apiserver.key",
            $"--etcd-servers=http://{Machines[0].Address}:{EtcdPort}", .. more,
        ];
        machine.Units = machine.Units.SetItem(command[0], new Unit(command[0], "", [.. command]) { Restart = UnitRestart.No });
        var running = Cluster.Launch(machine, new ProcessStart([.. command], Unit: command[0]), new ApiServer([.. command]));
        Servers.Add(running);
        return running;
    }

    public IReadOnlyList<string> Log(Machine machine) => [.. machine.Units["kube-apiserver"].Journal.Lines.Select(line => line.Text)];

    public void Tell(Wake what)
    {
        Cluster.Wake(EtcdProcess!, TimeSpan.Zero, what);
        Cluster.Run(TimeSpan.FromMilliseconds(1));
    }

    public ApiAccess Access(Machine machine, string user = "admin", params string[] groups)
    {
        (var pair, _chance) = _authority.Issue(
            CertificateRequest.ForClient(user, groups.Length == 0 ? ["system:masters"] : [.. groups]), Cluster.ClockOf(machine), TimeSpan.FromDays(365), _chance);
        return new ApiAccess(new Endpoint(machine.Address, 6443), new ClientTls([_authority.Certificate], pair.Certificate));
    }

    public Reply Call(ApiRequest request, ApiAccess? access = null, TimeSpan? patience = null)
    {
        access ??= Access(Machines[0]);
        using var terminal = new Terminal(Cluster, Machines[0], "client");
        return terminal.Ask(access.Server, access.Tls, access.Token is null ? request : request with { Token = access.Token }, patience ?? Patience);
    }

    public ApiResponse Ask(ApiRequest request, ApiAccess? access = null) => Assert.IsAssignableFrom<ApiResponse>(Assert.IsType<Answered>(Call(request, access)).Response);

    public StatusResponse Refusal(ApiRequest request, ApiAccess? access = null) => Assert.IsType<StatusResponse>(Ask(request, access));

    public T Object<T>(ApiRequest request, ApiAccess? access = null)
        where T : StudyPortal.Simulation.Kubernetes.Objects.ApiObject => Assert.IsType<T>(Assert.IsType<ObjectResponse>(Ask(request, access)).Object);

    public HttpResponse Http(string path, ClientTls? tls = null)
    {
        using var terminal = new Terminal(Cluster, Machines[0], "curl");
        var reply = terminal.Ask(new Endpoint(Machines[0].Address, 6443), tls ?? new ClientTls([], Certificate: null, Verify: false), HttpRequest.Get(path), Patience);
        return Assert.IsType<HttpResponse>(Assert.IsType<Answered>(reply).Response);
    }

    public void Write(Machine machine, string path, string text) =>
        machine.Files = machine.Files.With(path, new FileNode(new TextContent(text), FileNode.UsualFile, FileNode.Root, LiveCluster.Beginning));

    public TimeSpan TimeOf(Action action)
    {
        var before = Cluster.Now;
        action();
        return Cluster.Now - before;
    }

    private Machine Plug(int number)
    {
        var machine = Cluster.Add($"cp{number}", $"10.0.0.{10 + number}");
        Cluster.Boot(machine);
        var request = CertificateRequest.ForServer("kube-apiserver", ["kubernetes", machine.Name], ["127.0.0.1", "10.96.0.1", machine.Address, "10.0.0.100"]);
        (var pair, _chance) = _authority.Issue(request, LiveCluster.Beginning, TimeSpan.FromDays(365), _chance);
        Write(machine, "/pki/ca.crt", _authority.Certificate.ToPem());
        Write(machine, "/pki/apiserver.crt", pair.Certificate.ToPem());
        Write(machine, "/pki/apiserver.key", pair.Key.ToPem());
        return machine;
    }
}
