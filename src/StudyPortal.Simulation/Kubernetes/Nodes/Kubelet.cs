using System.Collections.Immutable;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Kubernetes.Api;
using StudyPortal.Simulation.Kubernetes.Api.Clients;
using StudyPortal.Simulation.Kubernetes.Controllers.Events;
using StudyPortal.Simulation.Kubernetes.Nodes.Probing;
using StudyPortal.Simulation.Kubernetes.Objects;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Kubernetes.Nodes;

/// <summary>
/// The kubelet 1.35: it keeps the pods of its node running, those from manifests in a directory without any API server, and tells the API how node and pods are.
/// When it ends, all containers go on.
/// </summary>
/// <param name="start">Its command line: <c>--kubeconfig</c>, <c>--config</c>, <c>--hostname-override</c>.</param>
public sealed partial class Kubelet(ProcessStart start) : Process
{
    private const string Version = "v1.35.6";

    private List<PodWork> _pods = [];
    private KubeletSettings _settings = KubeletSettings.OfCommand(start.Command);
    private ApiClient<KubeletAsk>? _client;
    private Informer? _assigned;
    private EventRecorder _events = new("kubelet", "");
    private string _node = "";
    private int _podsSeen;

    /// <inheritdoc/>
    public override string Name => "kubelet";

    /// <summary>The pods that it looks after now, by namespace and name, with their status; for pictures and checks.</summary>
    public IEnumerable<Pod> Pods => _pods.Select(work => work.Pod with { Status = work.Status });

    private ApiAccess Access => _client!.Access;

    /// <inheritdoc/>
    public override void Step(ProcessInput input, ProcessHost host)
    {
        switch (input)
        {
            case Woken { What: ProbeDue due }:
                OnProbeDue(due, host);
                break;
            case Replied replied:
                if (!TryTakeProbe(replied, host))
                    OnReply(replied, host);
                break;
            case Woken { What: KubeletWake wake }:
                OnWoken(wake, host);
                break;
            case ContainerExited exited:
                host.Wake(TimeSpan.FromMilliseconds(host.Draw(PlegPeriodMs)), new ContainerSeen(exited.ContainerId));
                break;
            case FilesChanged:
                host.Wake(_noticeManifests, new ManifestsChanged());
                break;
            case Called called:
                OnCalled(called, host);
                break;
            case Started:
                OnStarted(host);
                break;
            case Terminating:
                host.Exit(0);
                break;
            default:
                StepClients(input, host);
                break;
        }
    }

    /// <inheritdoc/>
    public override Process Fork()
    {
        var fork = (Kubelet)MemberwiseClone();
        fork._pods = _pods.ConvertAll(work => work.Fork());
        fork._client = _client?.Fork();
        fork._assigned = _assigned?.Fork();
        fork._events = _events.Fork();
        return fork;
    }

    private void OnWoken(KubeletWake wake, ProcessHost host)
    {
        switch (wake)
        {
            case SandboxUp up:
                OnSandboxUp(up, host);
                break;
            case PodDue due when PodOf(due.Pod) is { } work:
                Sync(work, host);
                break;
            case ContainerDue due:
                OnContainerDue(due, host);
                break;
            case ContainerSeen seen:
                OnContainerSeen(seen.ContainerId, host);
                break;
            case ManifestsChanged:
                ReadChangedManifests(host);
                break;
            case ManifestsDue:
                ReadAllManifests(host);
                host.Wake(_settings.FileCheckFrequency, wake);
                break;
            case UpkeepDue due:
                Upkeep(due, host);
                break;
            case StatusDue:
                OnStatusDue(host);
                break;
            case LeaseDue:
                AskForLease(host, tries: 1);
                break;
            case RegistrationDue:
                Register(host);
                break;
            default:
                break;
        }
    }

    private void OnReply(Replied replied, ProcessHost host)
    {
        if (_client is not null && _client.TryTake(replied, out var request, out var ask))
            OnAnswer(ask, request, replied.Reply, host);
        else
            StepClients(replied, host);
    }

    private void StepClients(ProcessInput input, ProcessHost host)
    {
        if (_client is null || _assigned is null || _events.TryStep(input, host, Access))
            return;
        if (_assigned.TryStep(input, host, Access, out var changes))
            OnAssigned(changes, host);
    }

    private PodWork? PodOf(int number)
    {
        foreach (var work in _pods)
        {
            if (work.Number == number)
                return work;
        }

        return null;
    }

    private static void OnCalled(Called called, ProcessHost host)
    {
        var isHealth = called.Request is HttpRequest { Path: "/healthz" };
        var response = called.From.Certificate is not null || called.Port != SecurePort || !isHealth
            ? isHealth ? new HttpResponse(200, "ok") : new HttpResponse(404, "404 page not found\n")
            : new HttpResponse(401, "Unauthorized");
        host.Answer(called.Call, response);
    }
}
