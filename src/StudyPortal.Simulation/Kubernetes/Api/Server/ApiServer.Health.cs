using StudyPortal.Simulation.Etcd;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Kubernetes.Api.Server;

/// <summary>/livez, /readyz and /healthz. The check of etcd is a read that needs its quorum, with 2 s to answer (storage/storagebackend/factory/etcd3.go).</summary>
public sealed partial class ApiServer
{
    private const string HealthKey = "/registry/health";
    private static readonly TimeSpan _healthLimit = TimeSpan.FromSeconds(2);

    // A check that comes sooner after the last one gets the last answer.
    private static readonly TimeSpan _healthPause = TimeSpan.FromSeconds(1);

    private Probe _healthProbe = Probe.Fresh;
    private Probe _readyProbe = Probe.Fresh;

    private void CheckHealth(HealthQuery query, ProcessHost host)
    {
        if (query.Single.Length > 0 && query.Single is not ("etcd" or "etcd-readiness"))
            AnswerHealth(query with { IsEtcdHealthy = true }, isReadyToo: true, host);
        else if (!_healthProbe.MayAsk(host.Now))
            AfterFirstCheck(query with { IsEtcdHealthy = _healthProbe.WasHealthy }, host);
        else
            Ask(query, ref _healthProbe, host);
    }

    private void Ask(HealthQuery query, ref Probe probe, ProcessHost host)
    {
        probe = probe with { AskedAt = host.Now, WasAsked = true };
        Link.Send(host, new HealthOperation(new RangeRequest(HealthKey), host.Now + _healthLimit, query));
    }

    private void OnHealth(HealthOperation operation, EtcdOutcome outcome, ProcessHost host)
    {
        var isHealthy = outcome.Response is RangeResponse;
        if (operation.Query.IsEtcdHealthy is null)
        {
            _healthProbe = _healthProbe with { WasHealthy = isHealthy };
            AfterFirstCheck(operation.Query with { IsEtcdHealthy = isHealthy }, host);
        }
        else
        {
            _readyProbe = _readyProbe with { WasHealthy = isHealthy };
            AnswerHealth(operation.Query, isHealthy, host);
        }
    }

    // readyz has a second check of etcd with a client of its own, made after the first.
    private void AfterFirstCheck(HealthQuery query, ProcessHost host)
    {
        if (query.Endpoint != "readyz" || query.Single == "etcd")
            AnswerHealth(query, isReadyToo: true, host);
        else if (!_readyProbe.MayAsk(host.Now))
            AnswerHealth(query, _readyProbe.WasHealthy, host);
        else
            Ask(query, ref _readyProbe, host);
    }

    private void AnswerHealth(HealthQuery query, bool isReadyToo, ProcessHost host)
    {
        var state = new HealthState(query.IsEtcdHealthy is true, isReadyToo, _cache.IsReady || HasStarted, HasStarted, _stage is Stage.Ending);
        host.Answer(query.Call, HealthReport.Write(query, state));
    }

    private readonly record struct Probe(Instant AskedAt, bool WasAsked, bool WasHealthy)
    {
        public static Probe Fresh { get; } = new(Instant.Zero, WasAsked: false, WasHealthy: true);

        public bool MayAsk(Instant now) => !WasAsked || now - AskedAt >= _healthPause;
    }
}
