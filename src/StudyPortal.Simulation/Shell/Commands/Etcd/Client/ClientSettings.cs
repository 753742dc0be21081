using System.Collections.Immutable;
using StudyPortal.Simulation.Machines.Certificates;

namespace StudyPortal.Simulation.Shell.Commands.Etcd.Client;

/// <summary>Where a client of etcd connects to and how long it waits.</summary>
/// <param name="Endpoints">As they were typed: URLs, or addresses with a port.</param>
/// <param name="Tls">How it speaks TLS where an endpoint asks for it; null where no certificate was given.</param>
/// <param name="Timeout">For a command, connecting included.</param>
internal sealed record ClientSettings(ImmutableArray<string> Endpoints, ClientTls? Tls, TimeSpan Timeout)
{
    private const string SecureScheme = "https://";

    // crypto/tls without a configuration trusts the authorities of the system; none of them signs in a cluster.
    private static readonly ClientTls _systemTls = new([], Certificate: null);

    /// <summary>TLS or plain text on the connections of this client: the first endpoint decides for all (etcd v3.6 client/v3/client.go, credentialsForEndpoint).</summary>
    public ClientTls? Transport => Endpoints[0] switch
    {
        var endpoint when endpoint.StartsWith(SecureScheme, StringComparison.Ordinal) => Tls ?? _systemTls,
        var endpoint when endpoint.Contains("://", StringComparison.Ordinal) => null,
        _ => Tls,
    };
}
