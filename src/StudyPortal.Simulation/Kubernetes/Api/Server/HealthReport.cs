using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Kubernetes.Api.Server;

/// <summary>What the checks of an API server found.</summary>
/// <param name="IsEtcdHealthy">The check <c>etcd</c>.</param>
/// <param name="IsEtcdReady">The check <c>etcd-readiness</c>.</param>
/// <param name="AreInformersSynced">The check <c>informer-sync</c>.</param>
/// <param name="AreHooksDone">Whether the hooks that write to etcd are done.</param>
/// <param name="IsEnding">Whether it was told to end.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct HealthState(bool IsEtcdHealthy, bool IsEtcdReady, bool AreInformersSynced, bool AreHooksDone, bool IsEnding);

/// <summary>The answers of <c>/livez</c>, <c>/readyz</c> and <c>/healthz</c> (apiserver server/healthz/healthz.go), with the checks of kube-apiserver 1.35.6 in its order.</summary>
internal static class HealthReport
{
    private static readonly ImmutableArray<string> _hooks =
    [
        "start-apiserver-admission-initializer", "generic-apiserver-start-informers", "priority-and-fairness-config-consumer", "priority-and-fairness-filter",
        "storage-object-count-tracker-hook", "start-apiextensions-informers", "start-apiextensions-controllers", "crd-informer-synced",
        "start-system-namespaces-controller", "start-cluster-authentication-info-controller", "start-kube-apiserver-identity-lease-controller",
        "start-kube-apiserver-identity-lease-garbage-collector", "start-legacy-token-tracking-controller", "start-service-ip-repair-controllers",
        "rbac/bootstrap-roles", "scheduling/bootstrap-system-priority-classes", "priority-and-fairness-config-producer", "bootstrap-controller",
        "start-kubernetes-service-cidr-controller", "start-kube-aggregator-informers", "apiservice-status-local-available-controller",
        "apiservice-status-remote-available-controller", "apiservice-registration-controller", "apiservice-wait-for-first-sync", "apiservice-discovery-controller",
        "kube-apiserver-autoregistration",
    ];

    private static readonly HttpResponse _ok = new(200, "ok");

    private static readonly ImmutableArray<string> _live =
        ["ping", "log", "etcd", .. Hooks(), "autoregister-completion", "poststarthook/apiservice-openapi-controller", "poststarthook/apiservice-openapiv3-controller"];

    private static readonly ImmutableArray<string> _ready = [.. _live[..3], "etcd-readiness", "informer-sync", .. _live[3..], "shutdown"];

    /// <summary>The answer.</summary>
    public static HttpResponse Write(HealthQuery query, HealthState state)
    {
        if (query.Single.Length > 0)
            return Single(query, state);
        if (!query.IsVerbose && state is { IsEtcdHealthy: true, IsEtcdReady: true, AreInformersSynced: true, AreHooksDone: true, IsEnding: false })
            return _ok;
        var text = new StringBuilder();
        var failed = false;
        foreach (var check in query.Endpoint == "readyz" ? _ready : _live)
        {
            var isExcluded = query.Excluded.Contains(check, StringComparer.Ordinal);
            var passes = isExcluded || Passes(check, state);
            failed |= !passes;
            text.Append(passes ? "[+]" : "[-]").Append(check).Append(isExcluded ? " excluded: ok\n" : passes ? " ok\n" : " failed: reason withheld\n");
        }

        if (!failed && !query.IsVerbose)
            return _ok;
        text.Append(query.Endpoint).Append(failed ? " check failed\n" : " check passed\n");
        return new HttpResponse(failed ? 500 : 200, text.ToString());
    }

    private static HttpResponse Single(HealthQuery query, HealthState state)
    {
        if (!(query.Endpoint == "readyz" ? _ready : _live).Contains(query.Single, StringComparer.Ordinal))
            return new HttpResponse(404, "404 page not found\n");
        if (Passes(query.Single, state))
            return _ok;
        var why = query.Single.StartsWith("etcd", StringComparison.Ordinal) ? "context deadline exceeded" : "not finished";
        return new HttpResponse(500, $"internal server error: {why}\n");
    }

    private static bool Passes(string check, HealthState state) => check switch
    {
        "etcd" => state.IsEtcdHealthy,
        "etcd-readiness" => state.IsEtcdReady,
        "informer-sync" => state.AreInformersSynced,
        "shutdown" => !state.IsEnding,
        "poststarthook/rbac/bootstrap-roles" or "poststarthook/scheduling/bootstrap-system-priority-classes" or "poststarthook/bootstrap-controller" => state.AreHooksDone,
        _ => true,
    };

    private static IEnumerable<string> Hooks() => _hooks.Select(hook => "poststarthook/" + hook);
}
