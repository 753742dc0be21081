using System.Collections.Immutable;

namespace StudyPortal.Simulation.Machines.Certificates;

/// <summary>What a certificate is asked to say about its holder.</summary>
/// <param name="CommonName">Who: the user name where Kubernetes reads it.</param>
/// <param name="Organizations">The groups where Kubernetes reads them.</param>
/// <param name="DnsNames">Alternative names that are host names.</param>
/// <param name="IpAddresses">Alternative names that are addresses, in canonical form.</param>
/// <param name="Usages">What it may be shown for.</param>
public sealed record CertificateRequest(
    string CommonName, ImmutableArray<string> Organizations, ImmutableArray<string> DnsNames, ImmutableArray<string> IpAddresses, ExtendedKeyUsages Usages)
{
    /// <summary>A certificate that is only ever shown by a client.</summary>
    public static CertificateRequest ForClient(string commonName, params ImmutableArray<string> organizations) =>
        new(commonName, organizations, [], [], ExtendedKeyUsages.Client);

    /// <summary>A certificate that a server shows under these names.</summary>
    public static CertificateRequest ForServer(
        string commonName, ImmutableArray<string> dnsNames, ImmutableArray<string> ipAddresses, ExtendedKeyUsages usages = ExtendedKeyUsages.Server) =>
        new(commonName, [], dnsNames, ipAddresses, usages);
}
