namespace StudyPortal.Simulation.Kubernetes.Kubeadm;

/// <summary>A machine of a plan.</summary>
/// <param name="Name">Host name, and node name where it is a node.</param>
/// <param name="Address">Its IPv4 address.</param>
public sealed record PlannedNode(string Name, string Address);
