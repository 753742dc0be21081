using StudyPortal.Simulation.Kernel;

namespace StudyPortal.Simulation.World;

/// <summary>What works in a cluster at a moment and what does not, each with its reason. Everything was tried on forks; the cluster stayed as it was.</summary>
/// <param name="At">The moment.</param>
/// <param name="Etcd">What etcd can do.</param>
/// <param name="Kubernetes">What Kubernetes can do.</param>
public sealed record ClusterVerdicts(Instant At, EtcdVerdicts Etcd, KubernetesVerdicts Kubernetes);
