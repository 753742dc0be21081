using System.Collections.Immutable;
using StudyPortal.Simulation.Kubernetes.Api.Clients;
using StudyPortal.Simulation.Kubernetes.Controllers;
using StudyPortal.Simulation.Kubernetes.Documents;
using StudyPortal.Simulation.Kubernetes.Kubeadm;
using StudyPortal.Simulation.Kubernetes.Objects;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Kubernetes.Nodes;

/// <summary>kube-proxy 1.35: it follows Services and EndpointSlices and puts rules for what it saw last into the kernel. They stay there when the API server is gone, and when it ends itself.</summary>
/// <param name="start">Its command line, as kubeadm's DaemonSet has it.</param>
public sealed class KubeProxyProcess(ProcessStart start) : Process
{
    private const int HealthPort = 10256;
    private const int MetricsPort = 10249;
    private const string TokenPath = "/var/run/secrets/kubernetes.io/serviceaccount/token";
    private const string ServiceNameLabel = "kubernetes.io/service-name";

    private ApiAccess? _access;
    private Informer _services = new(ResourceKind.Services);
    private Informer _slices = new(ResourceKind.EndpointSlices);
    private bool _isProgrammed;

    /// <inheritdoc/>
    public override string Name => "kube-proxy";

    /// <inheritdoc/>
    public override void Step(ProcessInput input, ProcessHost host)
    {
        switch (input)
        {
            case Started:
                OnStarted(host);
                break;
            case Called called:
                host.Answer(called.Call, AnswerTo(called));
                break;
            case Terminating:
                host.Exit(0);
                break;
            default:
                if (_access is not null && (_services.TryStep(input, host, _access, out var changes) || _slices.TryStep(input, host, _access, out changes)))
                    Program(changes.Length, host);
                break;
        }
    }

    /// <inheritdoc/>
    public override Process Fork()
    {
        var fork = (KubeProxyProcess)MemberwiseClone();
        (fork._services, fork._slices) = (_services.Fork(), _slices.Fork());
        return fork;
    }

    // Nothing is touched before both lists were seen once, so that a new kube-proxy does not take away what the one before it left (pkg/proxy/iptables: isInitialized).
    private void Program(int changes, ProcessHost host)
    {
        if (!_services.IsSynced || !_slices.IsSynced || (_isProgrammed && changes == 0))
            return;
        _isProgrammed = true;
        var routes = ImmutableArray.CreateBuilder<ServiceRoute>();
        foreach (var stored in _services.Objects.Values)
        {
            if (stored is not Service { Spec.ClusterIp: not ("" or "None") } service)
                continue;
            foreach (var port in service.Spec.Ports)
                routes.Add(new ServiceRoute(service.Namespace, service.Name, service.Spec.ClusterIp, port.Port, port.NodePort, BackendsOf(service, port)));
        }

        host.Route(routes.ToImmutable());
    }

    private void OnStarted(ProcessHost host)
    {
        var configuration = YamlReader.First(host.Read(ControllerFlags.Of(start.Command).Text("config"))?.Text ?? "");
        var path = configuration?.At("clientConnection", "kubeconfig")?.AsText ?? "";
        var text = host.Read(path)?.Text ?? "";
        var (kubeconfig, error) = Kubeconfig.Read(text, name => host.Read(name)?.Text);
        if (kubeconfig is null)
        {
            Klog.Error(host, "run.go:72", $"\"command failed\" err={Klog.Quote(error ?? "")}");
            host.Exit(1);
            return;
        }

        _access = kubeconfig.Access with { Token = kubeconfig.Access.Token ?? host.Read(TokenPath)?.Text };
        host.TryListen(new Listener(HealthPort, Listener.AnyAddress));
        host.TryListen(new Listener(MetricsPort, Machine.Loopback));
        Klog.Info(host, "server_linux.go:53", "\"Using iptables proxy\"");
        _services.Start(host, _access);
        _slices.Start(host, _access);
    }

    private static HttpResponse AnswerTo(Called called) => called.Request switch
    {
        HttpRequest { Path: "/healthz" or "/livez" } => new HttpResponse(200, "ok"),
        HttpRequest { Path: "/proxyMode" } => new HttpResponse(200, "iptables"),
        _ => new HttpResponse(404, "404 page not found\n"),
    };

    private ImmutableArray<Machines.Endpoint> BackendsOf(Service service, ServicePort port)
    {
        var backends = ImmutableArray.CreateBuilder<Machines.Endpoint>();
        foreach (var stored in _slices.Objects.Values)
        {
            if (stored is not EndpointSlice slice || slice.Namespace != service.Namespace || slice.Meta.Labels.GetValueOrDefault(ServiceNameLabel) != service.Name)
                continue;
            foreach (var target in slice.Ports.Where(candidate => candidate.Name == port.Name))
                backends.AddRange(slice.Endpoints.Where(endpoint => endpoint.Ready).SelectMany(endpoint => endpoint.Addresses, (_, address) => new Machines.Endpoint(address, target.Port)));
        }

        return backends.ToImmutable();
    }
}
