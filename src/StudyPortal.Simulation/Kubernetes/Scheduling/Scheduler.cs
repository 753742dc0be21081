using System.Collections.Immutable;
using StudyPortal.Simulation.Kubernetes.Api;
using StudyPortal.Simulation.Kubernetes.Api.Clients;
using StudyPortal.Simulation.Kubernetes.Controllers;
using StudyPortal.Simulation.Kubernetes.Controllers.Events;
using StudyPortal.Simulation.Kubernetes.Objects;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Kubernetes.Scheduling;

/// <summary>kube-scheduler 1.35: of all that run, the one that holds the Lease places pods on nodes (<c>cmd/kube-scheduler/app/server.go</c>).</summary>
/// <param name="start">Its command line, as kubeadm's manifest has it.</param>
public sealed partial class Scheduler(ProcessStart start) : Process
{
    private const string Program = "kube-scheduler";
    private const int SecurePort = 10259;

    private static readonly TimeSpan _releaseTime = TimeSpan.FromMilliseconds(500);

    private readonly ControllerFlags _flags = ControllerFlags.Of(start.Command);

    private ApiAccess? _access;
    private LeaderElector? _elector;
    private ApiClient<PlacementAsk>? _client;
    private EventRecorder _events = new("default-scheduler", "");
    private Informer _nodes = new(ResourceKind.Nodes);
    private Informer _pods = new(ResourceKind.Pods);

    /// <inheritdoc/>
    public override string Name => Program;

    /// <summary>Whether it holds the Lease and places pods.</summary>
    public bool IsLeader => _elector is { IsLeader: true };

    /// <inheritdoc/>
    public override void Step(ProcessInput input, ProcessHost host)
    {
        switch (input)
        {
            case Started:
                OnStarted(host);
                break;
            case Called called:
                host.Answer(called.Call, ControlPlaneProgram.AnswerTo(called, "leaderElection"));
                break;
            case Terminating:
                OnTerminating(host);
                break;
            case Woken { What: ReleaseOver }:
                host.Exit(0);
                break;
            default:
                if (_access is not null)
                    StepClients(input, host, _access);
                break;
        }
    }

    /// <inheritdoc/>
    public override Process Fork()
    {
        var fork = (Scheduler)MemberwiseClone();
        fork._elector = _elector?.Fork();
        fork._client = _client?.Fork();
        fork._events = _events.Fork();
        fork._nodes = _nodes.Fork();
        fork._pods = _pods.Fork();
        return fork;
    }

    private void OnStarted(ProcessHost host)
    {
        _access = ControlPlaneProgram.Open(_flags, KnownFlags.Scheduler, host);
        if (_access is null || !ControlPlaneProgram.Listen(Program, _flags, SecurePort, host))
            return;
        _client = new ApiClient<PlacementAsk>(_access);
        if (!_flags.IsOn("leader-elect", usual: true))
        {
            Lead(host);
            return;
        }

        _elector = new LeaderElector(Program, ControlPlaneProgram.Identity(host));
        _elector.Start(host, _access);
    }

    // Only the scheduler gives its Lease back when it ends in order (ReleaseOnCancel).
    private void OnTerminating(ProcessHost host)
    {
        if (_elector is { IsLeader: true } && _access is not null)
        {
            _elector.Release(host, _access);
            host.Wake(_releaseTime, new ReleaseOver());
        }
        else
        {
            host.Exit(0);
        }
    }

    private void StepClients(ProcessInput input, ProcessHost host, ApiAccess access)
    {
        ImmutableArray<InformerChange> changes;
        if (input is Woken { What: PlacementDue due })
            OnDue(due, host);
        else if (_elector is not null && _elector.TryStep(input, host, access, out var outcome))
            OnElection(outcome, host);
        else if (_pods.TryStep(input, host, access, out changes))
            OnPods(changes, host);
        else if (_nodes.TryStep(input, host, access, out changes))
            OnNodes(changes, host);
        else if (!_events.TryStep(input, host, access) && input is Replied replied && _client!.TryTake(replied, out var request, out var ask))
            OnAnswer(ask, request, replied.Reply, host);
    }

    private void OnElection(ElectionOutcome outcome, ProcessHost host)
    {
        if (ControlPlaneProgram.TakesOffice(outcome, _elector!, _events, _access!, host))
            Lead(host);
        else if (outcome == ElectionOutcome.Lost)
            Klog.Error(host, "server.go:329", "\"Leaderelection lost\"");
    }

    private void Lead(ProcessHost host)
    {
        _nodes.Start(host, _access!);
        _pods.Start(host, _access!);
    }
}
