namespace StudyPortal.Simulation.Kubernetes.Objects;

/// <summary>A port of a Service.</summary>
/// <param name="Port">The port at its address.</param>
/// <param name="TargetPort">The port of the pods.</param>
public sealed record ServicePort(int Port, IntOrString TargetPort)
{
    /// <summary>Its name, empty where there is only one.</summary>
    public string Name { get; init; } = "";

    /// <summary><c>TCP</c> or <c>UDP</c>.</summary>
    public string Protocol { get; init; } = "TCP";

    /// <summary>The port on every node, 0 for none.</summary>
    public int NodePort { get; init; }
}
