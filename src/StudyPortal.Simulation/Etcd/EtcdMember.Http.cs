using StudyPortal.Simulation.Etcd.Serving;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Raft;

namespace StudyPortal.Simulation.Etcd;

/// <content>Health, version and metrics over HTTP (etcd v3.6 server/etcdserver/api/etcdhttp).</content>
public sealed partial class EtcdMember
{
    private const int StatusOk = 200;
    private const int StatusNotFound = 404;
    private const int StatusUnavailable = 503;
    private const string Json = "application/json";

    private void OnHttp(Called called, HttpRequest http, ProcessHost host)
    {
        // The process answers nothing before it knows who it is.
        if (_node is null)
            return;
        var path = http.Path.Split('?')[0];
        switch (path)
        {
            case "/version":
                host.Answer(called.Call, new HttpResponse(StatusOk, VersionBody(), Json));
                break;
            case "/metrics":
                host.Answer(called.Call, new HttpResponse(StatusOk, EtcdMetrics.Text(Measure(host)), "text/plain; version=0.0.4; charset=utf-8"));
                break;
            case "/members" when called.Port == _peerPort:
                host.Answer(called.Call, new HttpResponse(StatusOk, HealthText.Members(_store.Members), Json));
                break;
            case "/livez":
                host.Answer(called.Call, Health(http, readError: null));
                break;
            case "/health" when QuickReason(isLocal: IsSerializable(http)) is { } reason:
                host.Answer(called.Call, new HttpResponse(StatusUnavailable, HealthText.Unhealthy(reason), Json));
                break;
            case "/health" when IsSerializable(http):
                host.Answer(called.Call, Health(http, readError: null));
                break;
            case "/health" or "/readyz":
                ReadLater(called.Call, http, host);
                break;
            default:
                host.Answer(called.Call, new HttpResponse(StatusNotFound, "404 page not found\n"));
                break;
        }
    }

    private string VersionBody() => $"{{\"etcdserver\":\"{EtcdVersion.Server}\",\"etcdcluster\":\"{(_store.ClusterVersion.Length == 0 ? "not_decided" : _store.ClusterVersion)}\",\"storage\":\"{_store.ClusterVersion}\"}}";

    private static bool IsSerializable(HttpRequest http) => http.Path.Contains("serializable=true", StringComparison.Ordinal);

    // What makes a member unhealthy before it asks anybody; who asks for the local member only does not mind that there is no leader.
    private string? QuickReason(bool isLocal) =>
        _store.HasAlarm(AlarmKind.NoSpace) ? "ALARM NOSPACE"
        : _store.HasAlarm(AlarmKind.Corrupt) ? "ALARM CORRUPT"
        : !isLocal && _node!.Leader == MemberId.None ? "RAFT NO LEADER"
        : null;

    private HttpResponse Health(HttpRequest http, string? readError)
    {
        if (http.Path.StartsWith("/health", StringComparison.Ordinal))
        {
            return readError is null ? new HttpResponse(StatusOk, HealthText.Healthy, Json)
                : new HttpResponse(StatusUnavailable, HealthText.Unhealthy($"RANGE ERROR:{readError}"), Json);
        }

        (string Name, string? Error)[] checks = http.Path.StartsWith("/livez", StringComparison.Ordinal)
            ? [("serializable_read", null)]
            :
            [
                ("serializable_read", null), ("linearizable_read", readError),
                ("non_learner", IsLearner ? "not supported for learner" : null),
                ("data_corruption", _store.HasAlarm(AlarmKind.Corrupt) ? "alarm activated: CORRUPT" : null),
            ];
        var isHealthy = Array.TrueForAll(checks, check => check.Error is null);
        var isVerbose = http.Path.Contains("verbose", StringComparison.Ordinal);
        return new HttpResponse(isHealthy ? StatusOk : StatusUnavailable, HealthText.Checks(checks, isVerbose || !isHealthy, isHealthy));
    }

    private MemberMeasures Measure(ProcessHost host) => new(
        _id, _node!.Leader != MemberId.None, _node.Role == RaftRole.Leader, IsLearner, _node.Term, _node.Committed, Math.Max(_node.Applied, _index), _writes.Count,
        _databaseBytes, _store.BytesInUse, _flags.Quota, _store.Revision, _store.CompactRevision, _store.Count, _watches.Count,
        _peers.Count(peer => peer.ActiveSince is not null), _counters, host.Clock);
}
