using System.Collections.Immutable;

namespace StudyPortal.Simulation.World;

/// <summary>What Kubernetes can do at a moment.</summary>
/// <param name="Get">Whether <c>kubectl get</c> answers through the endpoint of admin.conf.</param>
/// <param name="ApiServers">Whether it answers through each API server alone.</param>
/// <param name="Create">Whether an object can be created.</param>
/// <param name="Schedule">Whether the pod of a new Deployment runs within two minutes.</param>
/// <param name="Serve">Whether running pods serve: whether the rules of kube-proxy lead to pods that answer.</param>
/// <param name="Restart">Whether crashed containers are started again.</param>
/// <param name="Restarts">The same for each node.</param>
/// <param name="Controllers">Whether a controller manager and a scheduler hold their Leases and renew them.</param>
/// <param name="Front">Whether what stands before the API servers passes connections on; null where nothing stands there.</param>
/// <param name="PassesTo">The API servers that it passed connections on to, by their machines.</param>
public sealed record KubernetesVerdicts(
    Verdict Get, ImmutableArray<HostVerdict> ApiServers, Verdict Create, Verdict Schedule, Verdict Serve, Verdict Restart, ImmutableArray<HostVerdict> Restarts,
    Verdict Controllers, Verdict? Front, ImmutableArray<string> PassesTo);
