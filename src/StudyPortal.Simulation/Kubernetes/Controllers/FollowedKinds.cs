using System.Collections.Immutable;
using StudyPortal.Simulation.Kubernetes.Api.Clients;
using StudyPortal.Simulation.Kubernetes.Controllers.Networking;
using StudyPortal.Simulation.Kubernetes.Controllers.Nodes;
using StudyPortal.Simulation.Kubernetes.Controllers.Tenancy;
using StudyPortal.Simulation.Kubernetes.Controllers.Workloads;
using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Kubernetes.Controllers;

/// <summary>What a leading kube-controller-manager follows, and the controllers that it runs.</summary>
internal static class FollowedKinds
{
    public static ImmutableArray<Informer> Informers() =>
    [
        new(ResourceKind.Nodes), new(ResourceKind.Pods), new(ResourceKind.Leases, "kube-node-lease"), new(ResourceKind.Deployments), new(ResourceKind.ReplicaSets),
        new(ResourceKind.DaemonSets), new(ResourceKind.Services), new(ResourceKind.EndpointSlices), new(ResourceKind.Endpoints), new(ResourceKind.Namespaces),
        new(ResourceKind.ServiceAccounts), new(ResourceKind.ConfigMaps), new(ResourceKind.Secrets),
    ];

    public static ImmutableArray<Controller> Controllers() =>
    [
        new NodeLifecycleController(), new TaintEvictionController(), new NodeIpamController(), new PodGarbageCollector(),
        new DeploymentController(), new ReplicaSetController(), new DaemonSetController(), new EndpointSliceController(), new EndpointsController(),
        new NamespaceController(), new GarbageCollector(), new ServiceAccountController(), new RootCertificatePublisher(), new TokenCleaner(), new BootstrapSigner(),
    ];
}
