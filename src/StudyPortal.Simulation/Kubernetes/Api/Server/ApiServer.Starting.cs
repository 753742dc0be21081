using StudyPortal.Simulation.Etcd;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Kubernetes.Api.Clients;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Kubernetes.Api.Server;

/// <summary>From the command line to the first answer, and the way back when etcd's stream breaks.</summary>
public sealed partial class ApiServer
{
    private const string RegistryPrefix = "/registry/";
    private const string FirstKey = "\0";

    // Measured with kube-apiserver 1.35.6 (facts LAB-4): exit after 20 s without etcd, after 41 s without quorum.
    private static readonly TimeSpan _connectLimit = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan _startLimit = TimeSpan.FromSeconds(41);
    private static readonly TimeSpan _preparation = TimeSpan.FromMilliseconds(1_200);
    private static readonly TimeSpan _hooks = TimeSpan.FromMilliseconds(1_500);

    // Measured (facts E16): lists with resourceVersion 0 go on for about 35 s without etcd.
    private static readonly TimeSpan _cacheOutlives = TimeSpan.FromSeconds(35);
    private static readonly TimeSpan _followPause = TimeSpan.FromSeconds(1);

    private bool _isLost;
    private long _lossRound;

    private void Begin(ProcessHost host)
    {
        _startedAt = host.Now;
        var (flags, error) = ApiServerFlags.Parse(command);
        if (flags is null)
        {
            host.Log(error!);
            host.Exit(1);
            return;
        }

        _flags = flags;
        (_credentials, error) = ApiServerCredentials.Load(flags, host);
        if (_credentials is null)
        {
            Fail(host, error!);
            return;
        }

        Klog.Info(host, "options.go:263", $"external host was not specified, using {Address(host)}");
        Klog.Info(host, "server.go:150", "Version: v1.35.6");
        Klog.Info(host, "server.go:152", "\"Golang settings\" GOGC=\"\" GOMAXPROCS=\"\" GOTRACEBACK=\"\"");
        if (!host.TryListen(new Listener(flags.SecurePort, flags.BindAddress, _credentials.Serving)))
        {
            var address = $"{flags.BindAddress}:{flags.SecurePort}";
            Fail(host, $"failed to create listener: failed to listen on {address}: listen tcp {address}: bind: address already in use");
            return;
        }

        // The real one holds the port from here on without answering; nothing tells that from a closed port but the words.
        host.StopListening(flags.SecurePort);
        _link = new EtcdLink(flags.EtcdServers, _credentials.Etcd);
        _link.Send(host, new ConnectOperation(host.Now + _connectLimit));
    }

    private static void Fail(ProcessHost host, string why)
    {
        Klog.Error(host, "run.go:72", $"\"command failed\" err={Klog.Quote(why)}");
        host.Exit(1);
    }

    private string Address(ProcessHost host) => _flags.AdvertiseAddress.Length > 0 ? _flags.AdvertiseAddress : host.Machine.Address;

    private void OnConnected(EtcdOutcome outcome, ProcessHost host)
    {
        if (outcome is { Response: null, Error: null })
        {
            Fail(host, "context deadline exceeded");
            return;
        }

        _stage = Stage.Preparing;
        host.Wake(_preparation, new ApiServerWake(Chore.Prepared));
        host.Wake(_startedAt + _startLimit - host.Now, new ApiServerWake(Chore.CheckStart));
        Load(host);
    }

    private void StartServing(ProcessHost host)
    {
        if (!host.TryListen(new Listener(_flags.SecurePort, _flags.BindAddress, _credentials!.Serving)))
        {
            Fail(host, $"failed to create listener: failed to listen on 0.0.0.0:{_flags.SecurePort}: listen tcp 0.0.0.0:{_flags.SecurePort}: bind: address already in use");
            return;
        }

        _stage = Stage.Serving;
        Klog.Info(host, "secure_serving.go:211", $"Serving securely on [::]:{_flags.SecurePort}");
        if (_cache.IsReady)
            RunHooks(host);
    }

    private void RunHooks(ProcessHost host)
    {
        if (HasStarted)
            return;
        Klog.Info(host, "storage_scheduling.go:111", "all system priority classes are created successfully or already exist.");
        host.Wake(_hooks, new ApiServerWake(Chore.Bootstrap));
        host.Wake(CompactInterval, new ApiServerWake(Chore.Compact));
    }

    private void Load(ProcessHost host) =>
        Link.Send(host, new LoadOperation(new RangeRequest(RegistryPrefix, EtcdKey.PrefixEnd(RegistryPrefix)), host.Now + _readLimit));

    private void OnLoaded(EtcdOutcome outcome, ProcessHost host)
    {
        if (outcome.Response is not RangeResponse content)
        {
            Load(host);
            return;
        }

        _cache.Load(content, host.Now);
        Follow(host);
        if (_stage is Stage.Serving)
            RunHooks(host);
    }

    // All keys: every revision is then seen, and the progress notifications that the real one asks for are not needed.
    private void Follow(ProcessHost host) =>
        Link.Send(host, new FollowOperation(new WatchRequest(FirstKey, EtcdKey.FromKey, _cache.Revision + 1)));

    private void OnFollowed(EtcdOutcome outcome, ProcessHost host)
    {
        switch (outcome.Response)
        {
            case Etcd.WatchEvents events:
                _cache.Take(events.Events, host);
                AnswerWaiting(host);
                break;
            case WatchCreated:
                (_isLost, _lossRound) = (false, _lossRound + 1);
                break;
            case WatchProgress progress:
                _cache.Reach(progress.Header.Revision);
                AnswerWaiting(host);
                break;
            case WatchCanceled { CompactRevision: > 0 }:
                AbandonCache(host);
                Load(host);
                break;
            default:
                LoseEtcd(outcome, host);
                break;
        }
    }

    private void LoseEtcd(EtcdOutcome outcome, ProcessHost host)
    {
        if (!_isLost)
        {
            var why = outcome.Error ?? (outcome.Response as WatchCanceled)?.Reason ?? "etcdserver: no leader";
            Klog.Warning(host, "reflector.go:492", $"\"Watch closed\" type=\"*core.Pod\" err={Klog.Quote(why)}");
            _isLost = true;
            host.Wake(_cacheOutlives, new ApiServerWake(Chore.AbandonCache, ++_lossRound));
        }

        host.Wake(_followPause, new ApiServerWake(Chore.FollowAgain));
    }

    private void FollowAgain(ProcessHost host)
    {
        if (_cache.IsReady)
            Follow(host);
        else
            Load(host);
    }

    private void AbandonCache(ProcessHost host)
    {
        _cache.Abandon(host);
        foreach (var waiting in _waiting)
            ListFromStorage(waiting.Call, waiting.Asked, waiting.Deadline, host);
        _waiting.Clear();
    }

    private void ShutDown(ProcessHost host)
    {
        Klog.Info(host, "genericapiserver.go:548", "\"[graceful-termination] shutdown event\" name=\"ShutdownInitiated\"");
        if (_stage is Stage.Serving && _cache.IsReady)
            Leave(host);
        _stage = Stage.Ending;
        host.Wake(_leaving, new ApiServerWake(Chore.End));
    }
}
