using System.Collections.Immutable;
using System.Globalization;
using StudyPortal.Simulation.Machines.Certificates;

namespace StudyPortal.Simulation.Shell.Commands.Network;

/// <summary>Parts of certificates as OpenSSL 3.0 prints them.</summary>
internal static class CertificatePrint
{
    private const string NoExtension = "No extensions matched";

    /// <summary>What one flag of <c>openssl x509</c> prints.</summary>
    public static string Of(Certificate certificate, string flag, string extensions) => flag switch
    {
        "-startdate" => "notBefore=" + Time(certificate.NotBefore),
        "-enddate" => "notAfter=" + Time(certificate.NotAfter),
        "-dates" => $"notBefore={Time(certificate.NotBefore)}\nnotAfter={Time(certificate.NotAfter)}",
        "-subject" => "subject=" + NameOf(certificate.CommonName, certificate.Organizations),
        "-issuer" => "issuer=" + NameOf(certificate.IssuerName, []),
        "-serial" => "serial=" + Serial(certificate),
        "-ext" => Extensions(certificate, extensions),
        _ => Whole(certificate),
    };

    /// <summary><c>O = system:masters, CN = kubernetes-admin</c></summary>
    public static string NameOf(string commonName, ImmutableArray<string> organizations) => string.Concat(organizations.Select(organization => $"O = {organization}, ")) + "CN = " + commonName;

    // ASN1_TIME_print: the day of the month is padded with a space.
    private static string Time(DateTimeOffset time) =>
        time.ToString("MMM ", CultureInfo.InvariantCulture) + time.Day.ToString(CultureInfo.InvariantCulture).PadLeft(2) + time.ToString(" HH:mm:ss yyyy 'GMT'", CultureInfo.InvariantCulture);

    private static string Serial(Certificate certificate)
    {
        var digits = certificate.SerialNumber.ToString("X", CultureInfo.InvariantCulture);
        return digits.Length % 2 == 0 ? digits : "0" + digits;
    }

    private static string Extensions(Certificate certificate, string names)
    {
        var found = names.Split(',').Select(name => name switch
        {
            "subjectAltName" => AlternativeNames(certificate),
            "extendedKeyUsage" => Usages(certificate),
            "basicConstraints" => Constraints(certificate),
            "keyUsage" => KeyUsage(certificate),
            _ => null,
        }).OfType<string>().ToList();
        return found.Count == 0 ? NoExtension : string.Join('\n', found);
    }

    private static string? AlternativeNames(Certificate certificate)
    {
        var names = certificate.DnsNames.Select(name => "DNS:" + name).Concat(certificate.IpAddresses.Select(address => "IP Address:" + Address(address))).ToList();
        return names.Count == 0 ? null : "X509v3 Subject Alternative Name: \n    " + string.Join(", ", names);
    }

    // OpenSSL, crypto/x509/v3_san.c: an IPv6 address is written out in eight groups. The loopback is the only one that kubeadm puts in.
    private static string Address(string address) => address == "::1" ? "0:0:0:0:0:0:0:1" : address;

    private static string? Usages(Certificate certificate)
    {
        var usages = new List<string>();
        if (certificate.Usages.HasFlag(ExtendedKeyUsages.Server))
            usages.Add("TLS Web Server Authentication");
        if (certificate.Usages.HasFlag(ExtendedKeyUsages.Client))
            usages.Add("TLS Web Client Authentication");
        return usages.Count == 0 ? null : "X509v3 Extended Key Usage: \n    " + string.Join(", ", usages);
    }

    private static string Constraints(Certificate certificate) => "X509v3 Basic Constraints: critical\n    CA:" + (certificate.IsAuthority ? "TRUE" : "FALSE");

    private static string KeyUsage(Certificate certificate) =>
        "X509v3 Key Usage: critical\n    Digital Signature, Key Encipherment" + (certificate.IsAuthority ? ", Certificate Sign" : "");

    private static string Whole(Certificate certificate)
    {
        var extensions = new[] { KeyUsage(certificate), Usages(certificate), Constraints(certificate), AlternativeNames(certificate) }.OfType<string>().SelectMany(extension => extension.Split('\n'));
        var serial = string.Create(CultureInfo.InvariantCulture, $"{certificate.SerialNumber} (0x{certificate.SerialNumber:x})");
        return $"""
            Certificate:
                Data:
                    Version: 3 (0x2)
                    Serial Number: {serial}
                    Signature Algorithm: sha256WithRSAEncryption
                    Issuer: {NameOf(certificate.IssuerName, [])}
                    Validity
                        Not Before: {Time(certificate.NotBefore)}
                        Not After : {Time(certificate.NotAfter)}
                    Subject: {NameOf(certificate.CommonName, certificate.Organizations)}
                    Subject Public Key Info:
                        Public Key Algorithm: rsaEncryption
                            Public-Key: (2048 bit)
                    X509v3 extensions:
            {string.Join('\n', extensions.Select(line => "            " + line))}
                Signature Algorithm: sha256WithRSAEncryption
            """;
    }
}
