using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Kubernetes.Api;
using StudyPortal.Simulation.Kubernetes.Api.Clients;
using StudyPortal.Simulation.Kubernetes.Controllers.Events;
using StudyPortal.Simulation.Kubernetes.Documents;
using StudyPortal.Simulation.Kubernetes.Kubeadm;
using StudyPortal.Simulation.Kubernetes.Objects;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Machines.Certificates;

namespace StudyPortal.Simulation.Kubernetes.Nodes;

/// <summary>The start of a kubelet, and what it looks after all the time (<c>cmd/kubelet/app/server.go</c>).</summary>
public sealed partial class Kubelet
{
    private const int SecurePort = 10250;
    private const int SecondsPerMinute = 60;
    private const int UpkeepTurnsPerMinute = 6;
    private const int EvictionPercent = 10;
    private const int Percent = 100;
    private const string NetworkDirectory = "/etc/cni/net.d";

    private static readonly TimeSpan _upkeepPeriod = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan _runtimeDownAfter = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan _plegUnhealthyAfter = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan _pressureLasts = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan _servingValidity = TimeSpan.FromDays(365);
    private static readonly string _runtimeGone =
        "rpc error: code = Unavailable desc = connection error: desc = \\\"transport: Error while dialing: dial unix /var/run/containerd/containerd.sock: connect: connection refused\\\"";

    private Instant _runtimeSeenAt;
    private Instant? _pressureSeenAt;

    private void OnStarted(ProcessHost host)
    {
        if (!LoadConfiguration(host) || !LoadAccess(host))
            return;
        if (!IsRuntimeUp(host))
        {
            Fail($"failed to run Kubelet: validate service connection: validate CRI v1 runtime API for endpoint \"unix:///var/run/containerd/containerd.sock\": {_runtimeGone}", host);
            return;
        }

        if (!Listen(host))
            return;
        _runtimeSeenAt = host.Now;
        _events = new EventRecorder("kubelet", _node);
        _assigned = new Informer(ResourceKind.Pods, "", FieldSelector.Equal("spec.nodeName", _node));
        Log('I', "server.go:525", $"\"Kubelet version\" kubeletVersion=\"{Version}\"", host);
        if (_settings.StaticPodPath.Length > 0)
        {
            Log('I', "kubelet.go:383", $"\"Adding static pod path\" path=\"{_settings.StaticPodPath}\"", host);
            host.WatchDirectory(_settings.StaticPodPath);
            host.Wake(_settings.FileCheckFrequency, new ManifestsDue());
        }

        Log('I', "kubelet.go:2462", "\"Starting kubelet main sync loop\"", host);
        ReadAllManifests(host);
        _assigned.Start(host, Access);
        Register(host);
        AskForLease(host, tries: 1);
        host.Wake(_settings.StatusFrequency, new StatusDue());
        host.Wake(_upkeepPeriod, new UpkeepDue(1));
    }

    private bool LoadConfiguration(ProcessHost host)
    {
        var path = _settings.ConfigurationPath;
        var open = $"failed to load kubelet config file, path: {path}, error: failed to load Kubelet config file {path}, error";
        if (host.Read(path) is not { IsDirectory: false } file)
            return Fail($"{open} failed to read kubelet config file \"{path}\", error: open {path}: no such file or directory", host);
        switch (YamlReader.Read(file.Text ?? "\0"))
        {
            case YamlRefused refused:
                return Fail($"{open} failed to decode: {refused.Problem}", host);
            case YamlDocuments { Documents: [var document, ..] } when document["kind"]?.AsText == "KubeletConfiguration":
                _settings = _settings.With(document);
                _node = (_settings.NodeName.Length > 0 ? _settings.NodeName : host.Machine.Name).ToLowerInvariant();
                return true;
            default:
                return Fail($"{open} failed to decode: no kind \"\" is registered for version \"\" in scheme \"pkg/kubelet/apis/config/scheme/scheme.go:33\"", host);
        }
    }

    // Without a kubeconfig that still counts it looks for the one with a token, which kubeadm takes away again.
    private bool LoadAccess(ProcessHost host)
    {
        var (access, error) = AccessAt(_settings.KubeconfigPath, host);
        var isMissing = host.Read(_settings.KubeconfigPath) is null;
        if (isMissing || IsExpired(access, host))
        {
            (access, error) = AccessAt(_settings.BootstrapPath, host);
            if (access is null)
                return Fail($"failed to run Kubelet: unable to load bootstrap kubeconfig: {error}", host);
        }

        if (access is null)
            return Fail($"failed to run Kubelet: {error}", host);
        _client = new ApiClient<KubeletAsk>(access);
        return true;
    }

    private bool IsExpired(ApiAccess? access, ProcessHost host)
    {
        if (access?.Tls?.Certificate is not { } certificate || host.Clock <= certificate.NotAfter)
            return false;
        var day = certificate.NotAfter.ToString("yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture);
        Log('E', "bootstrap.go:266", $"\"Part of the existing bootstrap client certificate in {_settings.KubeconfigPath} is expired: {day} +0000 UTC\"", host);
        return true;
    }

    private static (ApiAccess? Access, string? Error) AccessAt(string path, ProcessHost host)
    {
        if (host.Read(path) is not { IsDirectory: false } file)
            return (null, $"stat {path}: no such file or directory");
        var (kubeconfig, error) = Kubeconfig.Read(file.Text ?? "", name => host.Read(name)?.Text);
        return (kubeconfig?.Access, error);
    }

    private bool Listen(ProcessHost host)
    {
        var authorities = host.Read(_settings.ClientAuthorityPath)?.Text is { } text ? Certificate.ParseAll(text) : [];
        var (own, _) = CertificateAuthority.Create($"{_node}-ca@{host.Clock.ToUnixTimeSeconds():0}", host.Clock, _servingValidity, new Prng((ulong)host.Draw(int.MaxValue)));
        var tls = new ServerTls(own.Certificate, authorities, ClientAuthentication.Optional);
        if (!host.TryListen(new Listener(_settings.Port, Listener.AnyAddress, tls)))
            return Fail($"failed to run Kubelet: listen tcp 0.0.0.0:{Controllers.Texts.Of(_settings.Port)}: bind: address already in use", host);
        if (_settings.HealthPort > 0)
            host.TryListen(new Listener(_settings.HealthPort, Machine.Loopback));
        return true;
    }

    private static bool Fail(string error, ProcessHost host)
    {
        Log('E', "run.go:72", $"\"command failed\" err={Quoted(error)}", host);
        host.Exit(1);
        return false;
    }

    private void Upkeep(UpkeepDue due, ProcessHost host)
    {
        host.Wake(_upkeepPeriod, new UpkeepDue(due.Turn + 1));
        if (IsRuntimeUp(host))
            OnRuntimeUp(host);
        else
            Log('E', "kubelet.go:2488", $"\"Skipping pod synchronization\" err={Quoted(Problem(host) is { Length: > 0 } problem ? problem : "container runtime status check may not have completed yet")}", host);
        if (IsDiskShort(host.Machine))
            _pressureSeenAt = host.Now;
        if (due.Turn % UpkeepTurnsPerMinute == 0)
            ClearGone(host);
        ReconcileMirrors(host);
    }

    private void OnRuntimeUp(ProcessHost host)
    {
        var wasAway = host.Now - _runtimeSeenAt > _upkeepPeriod;
        _runtimeSeenAt = host.Now;
        if (!wasAway)
            return;
        foreach (var work in _pods.ToArray())
            Sync(work, host);
    }

    // Containers of pods that are gone, and all but one dead one of each container.
    private void ClearGone(ProcessHost host)
    {
        foreach (var container in host.Machine.Containers)
        {
            if (!container.IsRunning && _hasReadManifests && _assigned is { IsSynced: true } && !_pods.Exists(work => work.Pod.Meta.Uid == container.Spec.PodUid))
                Remove(container, host);
        }

        foreach (var work in _pods)
            ClearDead(work, host);
    }

    private NodeCheck Check(ProcessHost host)
    {
        var hasPressure = _pressureSeenAt is { } seen && host.Now - seen < _pressureLasts;
        return new NodeCheck(_node, _settings.MostPods, hasPressure, Problem(host));
    }

    // Several problems stand in brackets, as errors are joined there.
    private string Problem(ProcessHost host)
    {
        var problems = new List<string>();
        if (!IsRuntimeUp(host))
        {
            var away = host.Now - _runtimeSeenAt;
            if (away > _runtimeDownAfter)
                problems.Add("container runtime is down");
            if (away > _plegUnhealthyAfter)
                problems.Add(FormattableString.Invariant($"PLEG is not healthy: pleg was last seen active {(int)away.TotalMinutes}m{away.Seconds}.{away.Milliseconds:000}s ago; threshold is 3m0s"));
        }
        else if (!HasNetwork(host))
        {
            problems.Add("container runtime network not ready: NetworkReady=false reason:NetworkPluginNotReady message:Network plugin returns error: cni plugin not initialized");
        }

        return problems.Count > 1 ? $"[{string.Join(", ", problems)}]" : string.Concat(problems);
    }

    private static bool IsRuntimeUp(ProcessHost host) => host.Machine.Units.TryGetValue("containerd", out var unit) && unit.State is UnitState.Active;

    private static bool HasNetwork(ProcessHost host) => host.List(NetworkDirectory).Any();

    private static bool IsDiskShort(Machine machine)
    {
        var free = machine.Disk.SizeBytes - machine.Disk.SystemBytes - machine.Files.UsedBytes;
        return free * Percent < machine.Disk.SizeBytes * EvictionPercent;
    }

    private void OnAnswer(KubeletAsk ask, ApiRequest request, Reply reply, ProcessHost host)
    {
        switch (ask)
        {
            case AskLease lease:
                OnLease(lease, request, reply, host);
                break;
            case AskNode node:
                OnNode(node, request, reply, host);
                break;
            case AskNodeStatus status:
                OnNodeStatus(status, request, reply, host);
                break;
            case AskPodStatus pod:
                OnPodStatusAnswer(pod, reply, host);
                break;
            case AskPodEnd end:
                OnPodEndAnswer(end, reply, host);
                break;
            case AskMirror mirror:
                OnMirrorAnswer(mirror, request, reply, host);
                break;
            case AskVolume volume:
                OnVolume(volume, request, reply, host);
                break;
            case AskRegister:
                OnRegistered(request, reply, host);
                break;
            case AskKnownNode:
                OnKnownNode(request, reply, host);
                break;
            default:
                break;
        }
    }
}
