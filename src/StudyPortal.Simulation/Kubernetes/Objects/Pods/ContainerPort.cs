namespace StudyPortal.Simulation.Kubernetes.Objects;

/// <summary>A port that a container tells about.</summary>
/// <param name="Number">The port inside the pod.</param>
/// <param name="Name">Its name, empty for none.</param>
/// <param name="Protocol"><c>TCP</c> or <c>UDP</c>.</param>
public sealed record ContainerPort(int Number, string Name = "", string Protocol = "TCP")
{
    /// <summary>The port on the node, 0 for none.</summary>
    public int HostPort { get; init; }
}
