using System.Globalization;
using System.Text;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Kubernetes.Api;
using StudyPortal.Simulation.Kubernetes.Api.Clients;
using StudyPortal.Simulation.Kubernetes.Api.Server;
using StudyPortal.Simulation.Kubernetes.Controllers;
using StudyPortal.Simulation.Kubernetes.Nodes;
using StudyPortal.Simulation.Kubernetes.Objects;
using StudyPortal.Simulation.Kubernetes.Scheduling;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Machines.Certificates;
using StudyPortal.Simulation.Tests.Kubernetes.Api;
using StudyPortal.Simulation.Tests.World;
using StudyPortal.Simulation.Wire;
using StudyPortal.Simulation.World;

namespace StudyPortal.Simulation.Tests.Kubernetes.Nodes;

/// <summary>cp1 with a store, an API server and, where wanted, controllers and scheduler; workers with containerd and kubelet.</summary>
internal sealed class NodeLab
{
    public const string Manifests = "/etc/kubernetes/manifests";

    private const string Kubeconfig = """
        apiVersion: v1
        kind: Config
        current-context: it
        clusters:
        - name: it
          cluster: {server: "https://10.0.0.11:6443", certificate-authority-data: CA}
        contexts:
        - name: it
          context: {cluster: it, user: it}
        users:
        - name: it
          user: {client-certificate-data: CERT, client-key-data: KEY}
        """;

    private readonly CertificateAuthority _authority;
    private Prng _chance = new(11);

    public NodeLab(int workers = 1, bool hasServer = true, ulong seed = 5)
    {
        Cluster = new LiveCluster(seed, LinkQuality.DataCentre, Program);
        (_authority, _chance) = CertificateAuthority.Create("kubernetes", LiveCluster.Beginning, TimeSpan.FromDays(3650), _chance);
        Master = Cluster.Add("cp1", "10.0.0.11");
        Cluster.Boot(Master);
        if (hasServer)
            StartServer();
        for (var number = 1; number <= workers; number++)
            Workers.Add(Plug(number));
    }

    public LiveCluster Cluster { get; }

    public Machine Master { get; }

    public List<Machine> Workers { get; } = [];

    public RunningProcess? Server { get; private set; }

    public Machine Worker => Workers[0];

    public void Run(double seconds) => Cluster.Run(TimeSpan.FromMilliseconds((long)(seconds * 1_000)));

    /// <summary>Waits until something holds, at most so long, and gives the time that it took.</summary>
    public double Until(Func<bool> condition, double seconds = 600)
    {
        var start = Cluster.Now;
        Assert.True(Cluster.RunUntil(condition, start + TimeSpan.FromSeconds(seconds)), "It does not come to that.");
        return (Cluster.Now - start).TotalSeconds;
    }

    public void StartKubelets() => Workers.ForEach(worker => Cluster.StartUnit(worker, "kubelet"));

    public RunningProcess StartControllers(Machine? on = null) => Start("kube-controller-manager", "system:kube-controller-manager", on ?? Master, start => new ControllerManager(start));

    public RunningProcess StartScheduler(Machine? on = null) => Start("kube-scheduler", "system:kube-scheduler", on ?? Master, start => new Scheduler(start));

    public T[] All<T>(ResourceKind kind)
        where T : ApiObject => [.. Assert.IsType<ListResponse>(Ask(new ListObjects(kind))).Items.Cast<T>()];

    public ApiResponse Ask(ApiRequest request)
    {
        var (access, _) = Access("admin", "system:masters");
        using var terminal = new Terminal(Cluster, Master, "client");
        return Assert.IsAssignableFrom<ApiResponse>(Assert.IsType<Answered>(terminal.Ask(access.Server, access.Tls, request, TimeSpan.FromSeconds(60))).Response);
    }

    public void Write(Machine machine, string path, string? text) => Cluster.ChangeFiles(machine, text is null ? machine.Files.Without(path) : machine.Files.With(path, FileOf(machine, text)));

    public static IEnumerable<string> Journal(Machine machine) => machine.Units["kubelet"].Journal.Lines.Select(line => line.Text);

    public static Container? Running(Machine machine, string name) => machine.Containers.Find(container => container.IsRunning && container.Spec.Name == name);

    public static string Manifest(string name, string command, string more = "") => $"""
        apiVersion: v1
        kind: Pod
        metadata: {"{"}name: {name}, namespace: kube-system{"}"}
        spec:
          hostNetwork: true
          containers:
          - name: {name}
            image: registry.k8s.io/{name}:v1
            command: [{command}]
        {more}
        """;

    public static Deployment Web(int replicas, string image = "nginx:1.27") => new(
        new ObjectMeta("web", "default") { Labels = StringMap.Of(("app", "web")) },
        new DeploymentSpec(LabelSelector.Of(StringMap.Of(("app", "web"))), new PodTemplate(new PodSpec { Containers = [new StudyPortal.Simulation.Kubernetes.Objects.ContainerSpec("nginx", image)] }) { Labels = StringMap.Of(("app", "web")) }) { Replicas = replicas },
        new DeploymentStatus());

    public static Service WebService() => new(
        new ObjectMeta("web", "default"),
        new ServiceSpec { Selector = StringMap.Of(("app", "web")), Ports = [new ServicePort(80, new IntOrString(80))] });

    private static Process Program(ProcessStart start, StudyPortal.Simulation.Machines.ContainerSpec? container) => FileTree.NameOf(start.Command.FirstOrDefault("")) switch
    {
        "kubelet" => new Kubelet(start),
        "containerd" => new ProbeProcess("containerd"),
        _ => new AppContainer(start, container!),
    };

    private void StartServer()
    {
        Cluster.Launch(Master, new ProcessStart(["etcd"]), new StoreProcess(ApiLab.EtcdPort));
        Write(Master, "/pki/ca.crt", _authority.Certificate.ToPem());
        var request = CertificateRequest.ForServer("kube-apiserver", ["cp1"], ["10.0.0.11", "127.0.0.1", "10.96.0.1"]);
        (var pair, _chance) = _authority.Issue(request, LiveCluster.Beginning, TimeSpan.FromDays(365), _chance);
        Write(Master, "/pki/apiserver.crt", pair.Certificate.ToPem());
        Write(Master, "/pki/apiserver.key", pair.Key.ToPem());
        string[] command =
        [
            "kube-apiserver", "--advertise-address=10.0.0.11", "--client-ca-file=/pki/ca.crt", "--tls-cert-file=/pki/apiserver.crt", "--tls-private-key-file=/pki/apiserver.key",
            $"--etcd-servers=http://10.0.0.11:{ApiLab.EtcdPort.ToString(CultureInfo.InvariantCulture)}",
        ];
        Server = Cluster.Launch(Master, new ProcessStart([.. command]), new ApiServer([.. command]));
        Run(8);
    }

    private Machine Plug(int number)
    {
        var machine = Cluster.Add($"worker{number.ToString(CultureInfo.InvariantCulture)}", $"10.0.0.{(20 + number).ToString(CultureInfo.InvariantCulture)}");
        machine.Units = machine.Units
            .SetItem("containerd", new Unit("containerd", "containerd container runtime", ["/usr/bin/containerd"]))
            .SetItem("kubelet", new Unit("kubelet", "kubelet", ["/usr/bin/kubelet", "--kubeconfig=/etc/kubernetes/kubelet.conf", "--config=/var/lib/kubelet/config.yaml"]) { IsEnabled = false });
        Write(machine, "/var/lib/kubelet/config.yaml", $"apiVersion: kubelet.config.k8s.io/v1beta1\nkind: KubeletConfiguration\nstaticPodPath: {Manifests}\nfileCheckFrequency: 0s\n");
        Write(machine, Manifests, null);
        machine.Files = machine.Files.With(Manifests, new FileNode(null, FileNode.UsualDirectory, FileNode.Root, LiveCluster.Beginning));
        Write(machine, "/etc/cni/net.d/10-flannel.conflist", "{}");
        WriteKubeconfig(machine, "/etc/kubernetes/kubelet.conf", "system:node:" + machine.Name, "system:nodes");
        Cluster.Boot(machine);
        Cluster.StartUnit(machine, "containerd");
        return machine;
    }

    private RunningProcess Start(string program, string user, Machine on, Func<ProcessStart, Process> make)
    {
        var path = $"/etc/kubernetes/{program}.conf";
        WriteKubeconfig(on, path, user, "");
        string[] own = program == "kube-scheduler" ? [] : ["--allocate-node-cidrs=true", "--cluster-cidr=10.244.0.0/16", "--root-ca-file=/pki/ca.crt", "--controllers=*,bootstrapsigner,tokencleaner"];
        var start = new ProcessStart([program, $"--kubeconfig={path}", "--bind-address=127.0.0.1", "--leader-elect=true", .. own]);
        return Cluster.Launch(on, start, make(start));
    }

    private void WriteKubeconfig(Machine machine, string path, string user, string group)
    {
        var (_, pair) = Access(user, group);
        Write(machine, path, Kubeconfig
            .Replace("CA}", _authority.Certificate.ToBase64() + "}", StringComparison.Ordinal)
            .Replace("CERT", pair.Certificate.ToBase64(), StringComparison.Ordinal)
            .Replace("KEY", Convert.ToBase64String(Encoding.ASCII.GetBytes(pair.Key.ToPem())), StringComparison.Ordinal));
    }

    private (ApiAccess Access, KeyPair Pair) Access(string user, string group)
    {
        (var pair, _chance) = _authority.Issue(CertificateRequest.ForClient(user, group.Length == 0 ? [] : [group]), LiveCluster.Beginning, TimeSpan.FromDays(365), _chance);
        return (new ApiAccess(new StudyPortal.Simulation.Machines.Endpoint("10.0.0.11", 6443), new ClientTls([_authority.Certificate], pair.Certificate)), pair);
    }

    private FileNode FileOf(Machine machine, string text) => new(new TextContent(text), FileNode.UsualFile, FileNode.Root, Cluster.ClockOf(machine));
}
