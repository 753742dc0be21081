using StudyPortal.Simulation.Etcd.Serving;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Machines.Certificates;

namespace StudyPortal.Simulation.Etcd;

/// <content>From the command line to open ports (etcd v3.6 server/etcdmain/etcd.go and server/embed/etcd.go).</content>
public sealed partial class EtcdMember
{
    private const int ExitFatal = 1;
    private const int ExitUsage = 2;
    private const int ExitPanic = 2;

    private void Start(ProcessHost host)
    {
        var (flags, error) = FlagParser.Parse([.. _command.Skip(1)]);
        if (flags is null)
        {
            host.Log(error!);
            host.Log("Usage:");
            host.Log("  etcd [flags]");
            host.Log("    Start an etcd server.");
            End(host, ExitUsage);
            return;
        }

        _flags = flags;
        Log(host, EtcdLog.Info, "Running: ", ("args", _command));
        if (FlagRules.Objection(flags) is { } objection)
        {
            Log(host, EtcdLog.Warning, "failed to verify flags", ("error", objection));
            End(host, ExitFatal);
        }
        else if (Listen(host) is { } listenError)
        {
            Fail(host, EtcdLog.Fatal, "discovery failed", ("error", listenError));
        }
        else
        {
            Log(host, EtcdLog.Info, "starting an etcd server", ("etcd-version", EtcdVersion.Server), ("name", flags.Name), ("data-dir", flags.Directory),
                ("initial-cluster", flags.InitialClusterOrSelf), ("initial-cluster-state", flags.IsExistingCluster ? "existing" : "new"),
                ("initial-cluster-token", flags.InitialClusterToken), ("quota-backend-bytes", flags.Quota));
            Bootstrap(host);
        }
    }

    /// <summary>Opens the ports; the words of the first that cannot be opened.</summary>
    private string? Listen(ProcessHost host)
    {
        var error = Listen(host, _flags.ListenPeerUrls, _flags.PeerTls, isPeer: true, "peer");
        error ??= Listen(host, _flags.ListenClientUrls, _flags.ClientTls, isPeer: false, "client");
        error ??= Listen(host, _flags.ListenMetricsUrls, _flags.ClientTls, isPeer: false, "metrics");
        if (error is not null)
            return error;
        _peerPort = PeerUrls.EndpointOf(_flags.ListenPeerUrls).Port;
        _clientPorts = [.. _flags.ListenClientUrls.Select(url => PeerUrls.EndpointOf([url]).Port).Distinct()];
        _metricsPorts = [.. _flags.ListenMetricsUrls.Select(url => PeerUrls.EndpointOf([url]).Port).Distinct()];
        if (_flags.PeerTls.Certificate.Length == 0)
            return null;
        (_peerTls, error) = TlsLoading.Client(_flags.PeerTls, host);
        return error;
    }

    private static string? Listen(ProcessHost host, IEnumerable<string> urls, TlsFiles files, bool isPeer, string kind)
    {
        foreach (var url in urls)
        {
            ServerTls? tls = null;
            if (url.StartsWith("https://", StringComparison.Ordinal))
            {
                if (files.Certificate.Length == 0 || files.Key.Length == 0)
                    return isPeer ? $"TLS key/cert (--peer-cert-file, --peer-key-file) must be provided for peer url {url} with HTTPS url"
                        : $"TLS key/cert (--cert-file, --key-file) must be provided for {kind} url {url} with HTTPS url";
                (tls, var error) = TlsLoading.Server(files, host);
                if (tls is null)
                    return error;
            }

            var endpoint = PeerUrls.EndpointOf([url]);
            var address = endpoint.Host == "localhost" ? Machine.Loopback : endpoint.Host;
            if (!IsOwn(host.Machine, address))
                return $"listen tcp {address}:{endpoint.Port}: bind: cannot assign requested address";
            if (!host.TryListen(new Listener(endpoint.Port, address, tls) { IsPeerOnly = isPeer }))
                return $"listen tcp {address}:{endpoint.Port}: bind: address already in use";
        }

        return null;
    }

    private static bool IsOwn(Machine machine, string address) =>
        address is Listener.AnyAddress || address.StartsWith("127.", StringComparison.Ordinal) || address == machine.Address
        || machine.ExtraAddresses.Contains(address, StringComparer.Ordinal);

    // Clients are served once the member has told the others its name, or 5 s after the start (etcd v3.6 server/embed/serve.go, WaitClusterReadyTimeout).
    private void Serve(ProcessHost host)
    {
        if (_isServing)
            return;
        if (!_isPublished)
            Log(host, EtcdLog.Warning, "timed out waiting for the ready notification");
        _isServing = true;
        Log(host, EtcdLog.Info, "ready to serve client requests");
        ServeEarly(host);
    }

    private void ServeEarly(ProcessHost host)
    {
        var early = _early;
        _early = [];
        foreach (var called in early)
            OnCalled(called, host);
    }

    private void Log(ProcessHost host, string level, string message, params ReadOnlySpan<(string Name, object Value)> fields) =>
        host.Log(EtcdLog.Line(host.Clock, level, message, fields));

    /// <summary>Says why, and ends.</summary>
    private void Fail(ProcessHost host, string level, string message, params ReadOnlySpan<(string Name, object Value)> fields)
    {
        Log(host, level, message, fields);
        End(host, level == EtcdLog.Panic ? ExitPanic : ExitFatal);
    }

    private void End(ProcessHost host, int code)
    {
        _phase = EtcdPhase.Ended;
        host.Exit(code);
    }
}
