namespace StudyPortal.Simulation.Shell.Commands.Etcd.Printing;

/// <summary>Whether a linearizable read through an endpoint worked.</summary>
/// <param name="Endpoint">As it was typed.</param>
/// <param name="Took">How long the read took.</param>
/// <param name="Error">What went wrong; empty where it is healthy.</param>
internal sealed record EndpointHealth(string Endpoint, TimeSpan Took, string Error)
{
    /// <summary>Whether nothing went wrong.</summary>
    public bool IsHealthy => Error.Length == 0;
}
