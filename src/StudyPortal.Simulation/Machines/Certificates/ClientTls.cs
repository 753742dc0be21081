using System.Collections.Immutable;

namespace StudyPortal.Simulation.Machines.Certificates;

/// <summary>How a client speaks TLS. A client without one speaks plain text.</summary>
/// <param name="Roots">Authorities that it trusts.</param>
/// <param name="Certificate">What it shows where it is asked, if it has one.</param>
/// <param name="Verify">False where it takes any server, as <c>curl -k</c> does.</param>
/// <param name="ServerName">The name that the server must prove, where it is not the host that was dialled.</param>
public sealed record ClientTls(ImmutableArray<Certificate> Roots, Certificate? Certificate, bool Verify = true, string? ServerName = null)
{
    /// <summary>Where the certificate is read anew; null where it is kept in memory.</summary>
    public CertificateFiles? Files { get; init; }
}
