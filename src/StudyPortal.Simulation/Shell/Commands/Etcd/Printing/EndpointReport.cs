namespace StudyPortal.Simulation.Shell.Commands.Etcd.Printing;

/// <summary>What an endpoint answered.</summary>
/// <param name="Endpoint">As it was typed.</param>
/// <param name="Response">Its answer.</param>
internal sealed record EndpointReport<TResponse>(string Endpoint, TResponse Response);
