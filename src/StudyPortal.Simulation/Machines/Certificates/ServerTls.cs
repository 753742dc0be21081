using System.Collections.Immutable;

namespace StudyPortal.Simulation.Machines.Certificates;

/// <summary>How a server speaks TLS. A server without one speaks plain text.</summary>
/// <param name="Certificate">What it shows.</param>
/// <param name="ClientRoots">Authorities whose clients it takes.</param>
/// <param name="ClientAuthentication">Whether it asks for a client's certificate.</param>
public sealed record ServerTls(Certificate Certificate, ImmutableArray<Certificate> ClientRoots, ClientAuthentication ClientAuthentication)
{
    /// <summary>Where the certificate is read anew; null where it is kept in memory.</summary>
    public CertificateFiles? Files { get; init; }
}
