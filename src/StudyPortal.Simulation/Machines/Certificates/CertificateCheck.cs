using System.Collections.Immutable;
using System.Globalization;
using System.Net;

namespace StudyPortal.Simulation.Machines.Certificates;

/// <summary>Go's <c>Certificate.Verify</c> (go1.25 crypto/x509/verify.go): dates, then the name, then who signed it, then what it is for.</summary>
public static class CertificateCheck
{
    /// <summary>What is wrong with the certificate, or null. A host that is null is not compared. Roots are taken at their word except for their dates.</summary>
    public static CertificateFault? Verify(
        Certificate certificate, ImmutableArray<Certificate> roots, ExtendedKeyUsages usage, string? host, DateTimeOffset now) =>
        Dates(certificate, now) ?? (host is null ? null : Name(certificate, host)) ?? Signature(certificate, roots, now) ?? Usage(certificate, usage);

    private static CertificateFault.Expired? Dates(Certificate certificate, DateTimeOffset now)
    {
        const string Text = "x509: certificate has expired or is not yet valid: current time";
        if (now < certificate.NotBefore)
            return new CertificateFault.Expired($"{Text} {Rfc3339(now)} is before {Rfc3339(certificate.NotBefore)}");
        return now > certificate.NotAfter ? new CertificateFault.Expired($"{Text} {Rfc3339(now)} is after {Rfc3339(certificate.NotAfter)}") : null;
    }

    private static CertificateFault.WrongName? Name(Certificate certificate, string host)
    {
        host = host.StartsWith('[') && host.EndsWith(']') ? host[1..^1] : host;
        var isAddress = IsAddress(host, out var canonical);
        var names = isAddress ? certificate.IpAddresses : certificate.DnsNames;
        if (isAddress ? names.Contains(canonical, StringComparer.Ordinal) : names.Any(name => Matches(name, host)))
            return null;
        if (isAddress && names.IsEmpty)
            return new CertificateFault.WrongName($"x509: cannot validate certificate for {host} because it doesn't contain any IP SANs");
        return new CertificateFault.WrongName(names.IsEmpty
            ? $"x509: certificate is not valid for any names, but wanted to match {host}"
            : $"x509: certificate is valid for {string.Join(", ", names)}, not {host}");
    }

    private static CertificateFault? Signature(Certificate certificate, ImmutableArray<Certificate> roots, DateTimeOffset now)
    {
        CertificateFault? fault = null;
        Certificate? namesake = null;
        foreach (var root in roots.Where(root => root.CommonName == certificate.IssuerName))
        {
            if (root.Key != certificate.IssuerKey || !root.IsAuthority)
                namesake ??= root;
            else if (Dates(root, now) is { } expired)
                fault = expired;
            else
                return null;
        }

        var hint = namesake is null
            ? ""
            : $" (possibly because of \"crypto/rsa: verification error\" while trying to verify candidate authority certificate \"{namesake.CommonName}\")";
        return fault ?? new CertificateFault.UnknownAuthority("x509: certificate signed by unknown authority" + hint);
    }

    private static CertificateFault.WrongUsage? Usage(Certificate certificate, ExtendedKeyUsages usage) =>
        certificate.Usages == ExtendedKeyUsages.None || certificate.Usages.HasFlag(usage)
            ? null
            : new CertificateFault.WrongUsage("x509: certificate specifies an incompatible key usage");

    // IPAddress.TryParse also takes "1" for an address; Go does not.
    private static bool IsAddress(string host, out string canonical)
    {
        var isAddress = (host.Contains(':', StringComparison.Ordinal) || host.Count(letter => letter == '.') == 3) & IPAddress.TryParse(host, out var address);
        canonical = isAddress ? address!.ToString() : host;
        return isAddress;
    }

    private static bool Matches(string name, string host)
    {
        if (!name.StartsWith("*.", StringComparison.Ordinal))
            return string.Equals(name, host, StringComparison.OrdinalIgnoreCase);

        var dot = host.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && string.Equals(name[1..], host[dot..], StringComparison.OrdinalIgnoreCase);
    }

    private static string Rfc3339(DateTimeOffset moment) => moment.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
