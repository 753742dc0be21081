using System.Collections.Immutable;

namespace StudyPortal.Simulation.Tests.RealEtcd;

/// <summary>How a member is started.</summary>
/// <param name="InitialCluster">Names with peer addresses, as in <c>--initial-cluster</c>.</param>
/// <param name="IsExisting">Whether it joins a cluster that is there.</param>
/// <param name="HasTls">Whether clients need TLS and a certificate.</param>
/// <param name="Flags">Any other flags.</param>
internal sealed record MemberPlan(string InitialCluster, bool IsExisting, bool HasTls, ImmutableArray<string> Flags)
{
    /// <summary>The whole command line of a member at a site, without the program.</summary>
    public ImmutableArray<string> FlagsFor(IEtcdSite site, string member)
    {
        var scheme = HasTls ? "https" : "http";
        ImmutableArray<string> tls = HasTls
            ?
            [
                $"--cert-file={site.CertificateDirectory}/server.crt", $"--key-file={site.CertificateDirectory}/server.key",
                $"--trusted-ca-file={site.CertificateDirectory}/ca.crt", "--client-cert-auth",
            ]
            : [];
        return
        [
            $"--name={member}", $"--data-dir={site.DataDirectory(member)}",
            $"--listen-client-urls={scheme}://{site.ClientAddress(member)}", $"--advertise-client-urls={scheme}://{site.ClientAddress(member)}",
            $"--listen-peer-urls=http://{site.PeerAddress(member)}", $"--initial-advertise-peer-urls=http://{site.PeerAddress(member)}",
            $"--initial-cluster={InitialCluster}", $"--initial-cluster-state={(IsExisting ? "existing" : "new")}", .. tls, .. Flags,
        ];
    }
}
