using StudyPortal.Simulation.Kernel;

namespace StudyPortal.Simulation.Machines.Certificates;

/// <summary>Who can sign: a certificate that says so, and its private key.</summary>
/// <param name="Certificate">The authority's own certificate.</param>
/// <param name="Key">The private key that signs.</param>
public sealed record CertificateAuthority(Certificate Certificate, PrivateKey Key)
{
    // kubeadm 1.35 pki_helpers.go: an authority is valid five minutes before it is made, in case another machine's clock is behind.
    private static readonly TimeSpan _backdate = TimeSpan.FromMinutes(5);

    /// <summary>A new self-signed authority, valid from five minutes before <paramref name="now"/>.</summary>
    public static (CertificateAuthority Authority, Prng After) Create(string commonName, DateTimeOffset now, TimeSpan validity, Prng prng)
    {
        (var key, prng) = KeyId.Draw(prng);
        (var serial, prng) = Serial(prng);
        var certificate = new Certificate(
            commonName, [], commonName, key, key, [commonName], [], ExtendedKeyUsages.None, IsAuthority: true,
            WholeSecond(now - _backdate), WholeSecond(now + validity), serial);
        return (new CertificateAuthority(certificate, new PrivateKey(key)), prng);
    }

    /// <summary>A certificate with a fresh key, valid as kubeadm makes it: from the authority's own beginning until so long after <paramref name="now"/>.</summary>
    public (KeyPair Issued, Prng After) Issue(CertificateRequest request, DateTimeOffset now, TimeSpan validity, Prng prng)
    {
        (var key, prng) = KeyId.Draw(prng);
        return Sign(request, key, now, validity, prng);
    }

    /// <summary>A certificate for a key that already exists.</summary>
    public (KeyPair Issued, Prng After) Sign(CertificateRequest request, KeyId key, DateTimeOffset now, TimeSpan validity, Prng prng)
    {
        (var serial, prng) = Serial(prng);
        var certificate = new Certificate(
            request.CommonName, request.Organizations, Certificate.CommonName, key, Key.Id, request.DnsNames, request.IpAddresses, request.Usages,
            IsAuthority: false, Certificate.NotBefore, WholeSecond(now + validity), serial);
        return (new KeyPair(certificate, new PrivateKey(key)), prng);
    }

    private static (long Serial, Prng After) Serial(Prng prng)
    {
        var (bits, after) = prng.Next();
        return ((long)(bits >> 1), after);
    }

    private static DateTimeOffset WholeSecond(DateTimeOffset moment) => DateTimeOffset.FromUnixTimeSeconds(moment.ToUnixTimeSeconds());
}
