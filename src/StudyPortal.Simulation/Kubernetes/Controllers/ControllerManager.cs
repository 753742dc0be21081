using System.Collections.Immutable;
using StudyPortal.Simulation.Kubernetes.Api;
using StudyPortal.Simulation.Kubernetes.Api.Clients;
using StudyPortal.Simulation.Kubernetes.Controllers.Events;
using StudyPortal.Simulation.Kubernetes.Objects;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Kubernetes.Controllers;

/// <summary>
/// kube-controller-manager 1.35: of all that run, the one that holds the Lease does the work of all controllers; the others wait for it. It ends when it loses the Lease
/// (<c>cmd/kube-controller-manager/app/controllermanager.go</c>).
/// </summary>
/// <param name="start">Its command line, as kubeadm's manifest has it.</param>
public sealed partial class ControllerManager(ProcessStart start) : Process
{
    private const string Program = "kube-controller-manager";
    private const int SecurePort = 10257;

    private ApiAccess? _access;
    private LeaderElector? _elector;
    private ApiClient<WorkAsk>? _client;
    private EventRecorder _events = new(Program, "");
    private ImmutableArray<Informer> _informers = [];
    private ImmutableArray<Controller> _controllers = [];

    /// <inheritdoc/>
    public override string Name => Program;

    /// <summary>Whether it holds the Lease and does the work.</summary>
    public bool IsLeader => _elector is { IsLeader: true } || (_elector is null && !_controllers.IsEmpty);

    internal ControllerFlags Flags { get; } = ControllerFlags.Of(start.Command);

    internal bool IsSynced => _informers.All(informer => informer.IsSynced);

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
        var fork = (ControllerManager)MemberwiseClone();
        fork._elector = _elector?.Fork();
        fork._client = _client?.Fork();
        fork._events = _events.Fork();
        fork._informers = _informers.IsEmpty ? _informers : [.. _informers.Select(informer => informer.Fork())];
        fork._controllers = _controllers.IsEmpty ? _controllers : [.. _controllers.Select(controller => controller.Fork())];
        return fork;
    }

    internal Informer InformerOf(ResourceKind kind)
    {
        foreach (var informer in _informers)
        {
            if (ReferenceEquals(informer.Resource, kind))
                return informer;
        }

        throw new InvalidOperationException($"No controller follows {kind.Plural}.");
    }

    internal void Tell(ObjectReference about, bool isWarning, string reason, string message, string source, int controller, ProcessHost host)
    {
        var from = source.Length == 0 ? _controllers[controller].Name : source;
        if (isWarning)
            _events.Warning(host, _access!, about, reason, message, from);
        else
            _events.Normal(host, _access!, about, reason, message, from);
    }

    private void OnStarted(ProcessHost host)
    {
        _access = ControlPlaneProgram.Open(Flags, KnownFlags.ControllerManager, host);
        if (_access is null || !ControlPlaneProgram.Listen(Program, Flags, SecurePort, host))
            return;
        _client = new ApiClient<WorkAsk>(_access);
        if (!Flags.IsOn("leader-elect", usual: true))
        {
            Lead(host);
            return;
        }

        _elector = new LeaderElector(Program, ControlPlaneProgram.Identity(host));
        _elector.Start(host, _access);
    }

    private void StepClients(ProcessInput input, ProcessHost host, ApiAccess access)
    {
        if (input is Woken { What: WorkDue due })
            OnWorkDue(due, host);
        else if (_elector is not null && _elector.TryStep(input, host, access, out var outcome))
            OnElection(outcome, host);
        else if (!TryStepInformers(input, host, access) && !_events.TryStep(input, host, access) && input is Replied replied && _client!.TryTake(replied, out var request, out var ask))
            OnWritten(ask, request, replied.Reply, host);
    }

    private bool TryStepInformers(ProcessInput input, ProcessHost host, ApiAccess access)
    {
        foreach (var informer in _informers)
        {
            if (!informer.TryStep(input, host, access, out var changes))
                continue;
            foreach (var change in changes)
                OnChange(informer, change, host);
            return true;
        }

        return false;
    }

    private void OnChange(Informer informer, InformerChange change, ProcessHost host)
    {
        Meet(informer, change.Object, host);
        for (var index = 0; index < _controllers.Length; index++)
            _controllers[index].OnChange(change, new ControllerContext(this, host, index, ""));
    }

    private void OnElection(ElectionOutcome outcome, ProcessHost host)
    {
        if (ControlPlaneProgram.TakesOffice(outcome, _elector!, _events, _access!, host))
            Lead(host);
        else if (outcome == ElectionOutcome.Lost)
            Klog.Error(host, "controllermanager.go:398", "\"leaderelection lost\"");
    }

    private void Lead(ProcessHost host)
    {
        _informers = FollowedKinds.Informers();
        _controllers = FollowedKinds.Controllers();
        foreach (var informer in _informers)
            informer.Start(host, _access!);
        for (var index = 0; index < _controllers.Length; index++)
            _controllers[index].Start(new ControllerContext(this, host, index, ""));
    }
}
