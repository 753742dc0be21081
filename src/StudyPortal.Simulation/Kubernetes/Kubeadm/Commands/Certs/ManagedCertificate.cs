using System.Collections.Immutable;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Machines.Certificates;

namespace StudyPortal.Simulation.Kubernetes.Kubeadm;

/// <summary>A certificate that kubeadm watches over and renews: a file under pki, or what a kubeconfig carries (cmd/kubeadm/app/phases/certs/renewal, v1.35).</summary>
/// <param name="Name">Its name in the table and behind <c>certs renew</c>.</param>
/// <param name="Description">What it is called when it is renewed.</param>
/// <param name="Authority">Who signs it.</param>
/// <param name="Path">The file that it stands in.</param>
internal sealed record ManagedCertificate(string Name, string Description, PkiAuthority Authority, string Path)
{
    private const string CertificateKey = "    client-certificate-data: ";

    private const string PrivateKeyKey = "    client-key-data: ";

    private bool IsKubeconfig => Path.EndsWith(".conf", StringComparison.Ordinal);

    /// <summary>All for this configuration, by name.</summary>
    public static ImmutableArray<ManagedCertificate> For(ClusterConfiguration configuration) =>
    [
        .. PkiCertificate.For(configuration)
            .Select(certificate => new ManagedCertificate(certificate.Name, certificate.Description, certificate.Authority, PkiFiles.CertificatePath(certificate.BaseName)))
            .Concat(KubeconfigKind.All.Where(kind => kind != KubeconfigKind.Kubelet)
                .Select(kind => new ManagedCertificate(kind.FileName, kind.Description, PkiAuthority.Root, kind.Path)))
            .OrderBy(certificate => certificate.Name, StringComparer.Ordinal),
    ];

    /// <summary>What stands in the file; null where it is missing or cannot be read.</summary>
    public Certificate? Read(FileTree files)
    {
        if (files[Path]?.Text is not { } text)
            return null;
        if (!IsKubeconfig)
            return Certificate.TryParse(text, out var certificate) ? certificate : null;
        var line = text.Split('\n').FirstOrDefault(line => line.StartsWith(CertificateKey, StringComparison.Ordinal));
        return line is not null && Certificate.TryParseBase64(line[CertificateKey.Length..], out var embedded) ? embedded : null;
    }

    /// <summary>The files with a new certificate and key for the same subject and names. The authority must be one whose key is there.</summary>
    public FileTree Renew(FileTree files, Certificate old, CertificateAuthority authority, TimeSpan validity, DateTimeOffset now, Prng seed)
    {
        var request = new CertificateRequest(old.CommonName, old.Organizations, old.DnsNames, old.IpAddresses, old.Usages);
        var (renewed, _) = authority.Issue(request, now, validity, seed.Fork(Name));
        if (!IsKubeconfig)
        {
            return files
                .WithText(Path, renewed.Certificate.ToPem(), FileNode.UsualFile, now)
                .WithText(Path[..^".crt".Length] + ".key", renewed.Key.ToPem(), FileNode.PrivateFile, now);
        }

        var lines = files[Path]!.Text!.Split('\n').Select(line =>
            line.StartsWith(CertificateKey, StringComparison.Ordinal) ? CertificateKey + renewed.Certificate.ToBase64()
            : line.StartsWith(PrivateKeyKey, StringComparison.Ordinal) ? PrivateKeyKey + KubeconfigFile.Base64(renewed.Key.ToPem())
            : line);
        return files.WithText(Path, string.Join('\n', lines), FileNode.PrivateFile, now);
    }

    /// <summary>An authority with its key from the files; null where either is missing or they do not belong together.</summary>
    public static CertificateAuthority? AuthorityIn(FileTree files, PkiAuthority authority, string directory = KubeadmDefaults.CertificatesDirectory)
    {
        var (pair, _) = KeyPair.Parse(files[PkiFiles.CertificatePath(authority.BaseName, directory)]?.Text ?? "", files[PkiFiles.KeyPath(authority.BaseName, directory)]?.Text ?? "");
        return pair is { Certificate.IsAuthority: true } ? new CertificateAuthority(pair.Certificate, pair.Key) : null;
    }
}
