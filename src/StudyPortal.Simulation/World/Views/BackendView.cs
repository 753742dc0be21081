namespace StudyPortal.Simulation.World;

/// <summary>A server as a load balancer holds it.</summary>
/// <param name="Host">The machine of the load balancer.</param>
/// <param name="Server">The server's name in its configuration.</param>
/// <param name="IsUp">Whether new connections go there.</param>
public sealed record BackendView(string Host, string Server, bool IsUp);
