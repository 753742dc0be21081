using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace StudyPortal.Simulation.Machines.Certificates;

/// <summary>An X.509 certificate as far as TLS and Kubernetes look at it.</summary>
/// <param name="CommonName">The subject's common name.</param>
/// <param name="Organizations">The subject's organizations.</param>
/// <param name="IssuerName">The common name of whoever signed it.</param>
/// <param name="Key">The holder's key pair.</param>
/// <param name="IssuerKey">The key pair that signed it; its own where it is self-signed.</param>
/// <param name="DnsNames">Alternative names that are host names.</param>
/// <param name="IpAddresses">Alternative names that are addresses, in canonical form.</param>
/// <param name="Usages">What it may be shown for.</param>
/// <param name="IsAuthority">Whether it may sign others.</param>
/// <param name="NotBefore">First valid second, UTC.</param>
/// <param name="NotAfter">Last valid second, UTC.</param>
/// <param name="SerialNumber">Drawn at random, not negative.</param>
public sealed record Certificate(
    string CommonName,
    ImmutableArray<string> Organizations,
    string IssuerName,
    KeyId Key,
    KeyId IssuerKey,
    ImmutableArray<string> DnsNames,
    ImmutableArray<string> IpAddresses,
    ExtendedKeyUsages Usages,
    bool IsAuthority,
    DateTimeOffset NotBefore,
    DateTimeOffset NotAfter,
    long SerialNumber)
{
    private const string Label = "CERTIFICATE";

    /// <summary>The text of a <c>.crt</c> file, line end included; <see cref="TryParse"/> reads it back.</summary>
    public string ToPem() => Pem.Write(Label, CertificateBody.Write(this));

    /// <summary>The text as kubeconfigs and Secrets carry it: the PEM form in base64 on one line.</summary>
    public string ToBase64() => Convert.ToBase64String(Encoding.ASCII.GetBytes(ToPem()));

    /// <summary>Reads the first certificate of a file; text without a whole one is refused.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out Certificate? certificate)
    {
        certificate = ParseAll(text).FirstOrDefault();
        return certificate is not null;
    }

    /// <summary>Reads <c>certificate-authority-data</c> or <c>client-certificate-data</c>; anything else is refused.</summary>
    public static bool TryParseBase64(string data, [NotNullWhen(true)] out Certificate? certificate)
    {
        var octets = new byte[data.Length];
        certificate = null;
        return Convert.TryFromBase64String(data, octets, out var written) && TryParse(Encoding.ASCII.GetString(octets, 0, written), out certificate);
    }

    /// <summary>All whole certificates of a bundle, in their order.</summary>
    public static ImmutableArray<Certificate> ParseAll(string text) =>
        [.. Pem.Read(text, Label).Select(CertificateBody.Read).OfType<Certificate>()];

    /// <summary>Two certificates are the same where every field is.</summary>
    public bool Equals(Certificate? other) =>
        ReferenceEquals(this, other) || (other is not null && SerialNumber == other.SerialNumber && CertificateBody.Write(this) == CertificateBody.Write(other));

    /// <inheritdoc/>
    public override int GetHashCode() => SerialNumber.GetHashCode();
}
