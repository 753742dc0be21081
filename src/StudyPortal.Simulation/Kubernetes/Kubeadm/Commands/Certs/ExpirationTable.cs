using System.Globalization;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Machines.Certificates;

namespace StudyPortal.Simulation.Kubernetes.Kubeadm;

/// <summary>The tables of <c>kubeadm certs check-expiration</c>.</summary>
internal static class ExpirationTable
{
    /// <summary>The lines for the files of a machine at this moment of its clock.</summary>
    public static IEnumerable<string> Lines(FileTree files, ClusterConfiguration configuration, DateTimeOffset now)
    {
        List<IReadOnlyList<string>> leaves = [["CERTIFICATE", "EXPIRES", "RESIDUAL TIME", "CERTIFICATE AUTHORITY", "EXTERNALLY MANAGED"]];
        foreach (var managed in ManagedCertificate.For(configuration))
        {
            leaves.Add(managed.Read(files) is { } certificate
                ? [managed.Name, Expires(certificate), Residual(certificate, now), managed.Authority.Name, IsExternal(files, managed.Authority)]
                : ["!MISSING! " + managed.Name, "", "", ""]);
        }

        List<IReadOnlyList<string>> authorities = [["CERTIFICATE AUTHORITY", "EXPIRES", "RESIDUAL TIME", "EXTERNALLY MANAGED"]];
        foreach (var authority in PkiAuthority.All.OrderBy(authority => authority.Name, StringComparer.Ordinal))
        {
            if (authority == PkiAuthority.Etcd && configuration.Etcd is ExternalEtcd)
                continue;
            authorities.Add(Certificate.TryParse(files[PkiFiles.CertificatePath(authority.BaseName)]?.Text ?? "", out var certificate)
                ? [authority.Name, Expires(certificate), Residual(certificate, now), IsExternal(files, authority)]
                : ["!MISSING! " + authority.Name, "", ""]);
        }

        return [.. FixedTable.Lines(leaves, row => row == 0), "", .. FixedTable.Lines(authorities, row => row == 0)];
    }

    private static string Expires(Certificate certificate) =>
        certificate.NotAfter.ToUniversalTime().ToString("MMM dd, yyyy HH:mm", CultureInfo.InvariantCulture) + " UTC";

    private static string Residual(Certificate certificate, DateTimeOffset now) => ResidualTime.Text(certificate.NotAfter - now);

    // An authority without its key on this machine can sign nothing here.
    private static string IsExternal(FileTree files, PkiAuthority authority) => files[PkiFiles.KeyPath(authority.BaseName)] is null ? "yes" : "no";
}
