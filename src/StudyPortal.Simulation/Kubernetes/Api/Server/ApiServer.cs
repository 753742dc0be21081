using System.Collections.Immutable;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Kubernetes.Api.Clients;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Machines.Certificates;

namespace StudyPortal.Simulation.Kubernetes.Api.Server;

/// <summary>kube-apiserver 1.35: it answers from its etcd, checks what is changed, and tells those who watch.</summary>
/// <param name="command">The program and its flags, as the manifest has them.</param>
public sealed partial class ApiServer(ImmutableArray<string> command) : Process
{
    private static readonly CallId _nobody = new(-1);

    // --request-timeout, and rest.go: 34 s for writes.
    private static readonly TimeSpan _readLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan _writeLimit = TimeSpan.FromSeconds(34);

    private ApiServerFlags _flags = new();
    private ApiServerCredentials? _credentials;
    private EtcdLink? _link;
    private WatchCache _cache = new();
    private RequestCounts _counts = new();
    private ImmutableList<Certificate> _trusted = [];
    private Stage _stage;
    private Instant _startedAt;

    private enum Stage
    {
        Connecting,
        Preparing,
        Serving,
        Ending,
    }

    /// <inheritdoc/>
    public override string Name => "kube-apiserver";

    /// <summary>Whether it has come to the end of its start: <c>/readyz</c> passes as long as etcd answers.</summary>
    public bool HasStarted { get; private set; }

    private EtcdLink Link => _link ?? throw new InvalidOperationException("The flags are not read yet.");

    /// <inheritdoc/>
    public override void Step(ProcessInput input, ProcessHost host)
    {
        switch (input)
        {
            case Called { Request: ApiRequest request } called:
                Serve(called.Call, request, called.From, host);
                break;
            case Called { Request: HttpRequest request } called:
                ServePath(called.Call, request, called.From, host);
                break;
            case Called called:
                host.Answer(called.Call, new HttpResponse(400, "400 Bad Request"));
                break;
            case Replied replied:
                OnReplied(replied, host);
                break;
            case Woken woken:
                OnWoken(woken.What, host);
                break;
            case CallEnded ended:
                _cache.Remove(ended.Call);
                break;
            case Started:
                Begin(host);
                break;
            case Terminating:
                ShutDown(host);
                break;
        }
    }

    /// <inheritdoc/>
    public override Process Fork()
    {
        var fork = (ApiServer)MemberwiseClone();
        fork._link = _link?.Fork();
        fork._cache = _cache.Fork();
        fork._counts = _counts.Fork();
        fork._waiting = [.. _waiting];
        fork._probes = [.. _probes];
        return fork;
    }

    private void OnReplied(Replied replied, ProcessHost host)
    {
        if (Link.TryTake(replied, host, out var operation, out var outcome))
            Finish(operation!, outcome, host);
        else if (operation is null)
            OnProbed(replied, host);
    }

    private void OnWoken(Wake wake, ProcessHost host)
    {
        switch (wake)
        {
            case RetryWake retry:
                if (!Link.TryResend(host, retry.Operation))
                    Finish(retry.Operation, EtcdOutcome.OutOfTime, host);
                break;
            case FreshWake fresh:
                GiveUpWaiting(fresh.Number, host);
                break;
            case ApiServerWake own:
                OnTime(own, host);
                break;
        }
    }

    private void OnTime(ApiServerWake wake, ProcessHost host)
    {
        switch (wake.What)
        {
            case Chore.Prepared:
                StartServing(host);
                break;
            case Chore.CheckStart when !_cache.IsReady && _stage is not Stage.Ending:
                Klog.Fatal(host, "hooks.go:204", "PostStartHook \"rbac/bootstrap-roles\" failed: unable to initialize roles: timed out waiting for the condition");
                host.Exit(255);
                break;
            case Chore.Bootstrap:
                HasStarted = true;
                host.Report("API server ready", $"The API server on {host.Machine.Name} is ready.");
                DoChores(host);
                break;
            case Chore.Renew:
                DoChores(host);
                break;
            case Chore.Compact:
                TakeCompactionTurn(host);
                break;
            case Chore.FollowAgain:
                FollowAgain(host);
                break;
            case Chore.AbandonCache when wake.Round == _lossRound && _isLost:
                AbandonCache(host);
                break;
            case Chore.End:
                host.Exit(0);
                break;
        }
    }

    private void Finish(Operation operation, EtcdOutcome outcome, ProcessHost host)
    {
        switch (operation)
        {
            case FollowOperation:
                OnFollowed(outcome, host);
                break;
            case ChangeOperation change:
                OnChanged(change, outcome, host);
                break;
            case RevisionOperation revision:
                OnRevision(revision, outcome, host);
                break;
            case GetOperation get:
                OnGot(get, outcome, host);
                break;
            case CreateOperation create:
                OnCreated(create, outcome, host);
                break;
            case FetchOperation fetch:
                OnFetched(fetch, outcome, host);
                break;
            case ListOperation list:
                OnListed(list, outcome, host);
                break;
            case HealthOperation health:
                OnHealth(health, outcome, host);
                break;
            case ComponentOperation component:
                OnEtcdProbed(component.Query, outcome, host);
                break;
            case CompactTurnOperation turn:
                OnCompactionTurn(turn, outcome, host);
                break;
            case ConnectOperation:
                OnConnected(outcome, host);
                break;
            case LoadOperation:
                OnLoaded(outcome, host);
                break;
        }
    }
}

/// <summary>What an API server does without being asked.</summary>
internal enum Chore
{
    Prepared,
    CheckStart,
    Bootstrap,
    Renew,
    Compact,
    FollowAgain,
    AbandonCache,
    End,
}

/// <summary>It is time for something.</summary>
internal sealed record ApiServerWake(Chore What, long Round = 0) : Wake;

/// <summary>A list has waited long enough for the cache to catch up.</summary>
internal sealed record FreshWake(long Number) : Wake;
