namespace StudyPortal.Simulation.World;

/// <summary>A container.</summary>
/// <param name="Name">Its name in its pod: <c>etcd</c>.</param>
/// <param name="Pod">The name of its pod.</param>
/// <param name="Namespace">The namespace of its pod.</param>
/// <param name="IsRunning">Whether its process runs.</param>
/// <param name="Attempt">How often it was started before.</param>
public sealed record ContainerView(string Name, string Pod, string Namespace, bool IsRunning, int Attempt);
