using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Machines.Certificates;

namespace StudyPortal.Simulation.Kubernetes.Api.Clients;

/// <summary>Where an API server is and how a client proves who it is: what a kubeconfig comes down to.</summary>
/// <param name="Server">The address behind <c>server:</c>.</param>
/// <param name="Tls">Trusted authorities and the client's certificate; null for plain HTTP.</param>
public sealed record ApiAccess(Endpoint Server, ClientTls? Tls)
{
    /// <summary>The bearer token that goes with each request, or null.</summary>
    public string? Token { get; init; }

    /// <summary>Sends a request. <see cref="Replied"/> with the ticket that is given back follows.</summary>
    public long Call(ProcessHost host, ApiRequest request, TimeSpan? timeout) =>
        host.Call(Server, Tls, Token is null ? request : request with { Token = Token }, timeout);
}
