using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Kubernetes.Controllers.Workloads;

/// <summary>A ReplicaSet and the number of replicas that it is to have.</summary>
internal sealed record Scaling(ReplicaSet Set, int Replicas);
