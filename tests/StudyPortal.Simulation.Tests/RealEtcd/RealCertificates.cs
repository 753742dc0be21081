using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace StudyPortal.Simulation.Tests.RealEtcd;

/// <summary>Certificates as kubeadm makes them, for real processes on loopback, and a client's that another authority has signed.</summary>
internal static class RealCertificates
{
    private const string ServerUsage = "1.3.6.1.5.5.7.3.1";
    private const string ClientUsage = "1.3.6.1.5.5.7.3.2";

    private static readonly DateTimeOffset _from = DateTimeOffset.UtcNow.AddHours(-1);
    private static readonly DateTimeOffset _until = DateTimeOffset.UtcNow.AddDays(2);

    /// <summary>Writes all of them into a directory.</summary>
    public static void WriteTo(string directory)
    {
        using var authority = Authority("etcd-ca");
        using var other = Authority("other-ca");
        Write(directory, "ca", authority);
        Write(directory, "other-ca", other);
        Issue(directory, "server", authority, "kube-etcd", ServerUsage, ClientUsage);
        Issue(directory, "client", authority, "kube-etcd-healthcheck-client", ClientUsage);
        Issue(directory, "other-client", other, "stranger", ClientUsage);
    }

    private static X509Certificate2 Authority(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, pathLengthConstraint: 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.DigitalSignature, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        return request.CreateSelfSigned(_from, _until);
    }

    private static void Issue(string directory, string file, X509Certificate2 authority, string name, params string[] usages)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([.. usages.Select(usage => new Oid(usage))], critical: false));
        using var issued = request.Create(authority, _from, _until, RandomNumberGenerator.GetBytes(8));
        using var whole = issued.CopyWithPrivateKey(key);
        Write(directory, file, whole);
    }

    private static void Write(string directory, string file, X509Certificate2 certificate)
    {
        using var key = certificate.GetECDsaPrivateKey()!;
        File.WriteAllText(Path.Combine(directory, file + ".crt"), certificate.ExportCertificatePem() + "\n");
        File.WriteAllText(Path.Combine(directory, file + ".key"), key.ExportPkcs8PrivateKeyPem() + "\n");
    }
}
