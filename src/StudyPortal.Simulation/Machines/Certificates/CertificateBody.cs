using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace StudyPortal.Simulation.Machines.Certificates;

/// <summary>The fields of a certificate as lines of <c>name=value</c>; lists repeat their name.</summary>
internal static class CertificateBody
{
    public static string Write(Certificate certificate)
    {
        var text = new StringBuilder();
        Line(text, "serial", certificate.SerialNumber.ToString(CultureInfo.InvariantCulture));
        Line(text, "issuer", certificate.IssuerName);
        Line(text, "signer", certificate.IssuerKey.ToString());
        Line(text, "from", Seconds(certificate.NotBefore));
        Line(text, "to", Seconds(certificate.NotAfter));
        Line(text, "subject", certificate.CommonName);
        Line(text, "key", certificate.Key.ToString());
        Line(text, "usages", ((int)certificate.Usages).ToString(CultureInfo.InvariantCulture));
        Line(text, "authority", certificate.IsAuthority ? "yes" : "no");
        Lines(text, "group", certificate.Organizations);
        Lines(text, "dns", certificate.DnsNames);
        Lines(text, "ip", certificate.IpAddresses);
        return text.ToString();
    }

    /// <summary>The certificate, or nothing where a field is missing or is no value of its kind.</summary>
    public static Certificate? Read(string body)
    {
        var fields = body.Split('\n').Select(line => line.Split('=', 2)).Where(field => field.Length == 2).Select(field => (Name: field[0], Value: Unescape(field[1]))).ToList();
        string One(string name) => fields.Find(field => field.Name == name).Value ?? "";
        ImmutableArray<string> All(string name) => [.. fields.Where(field => field.Name == name).Select(field => field.Value)];

        if (!Number(One("serial"), out var serial) || !Number(One("from"), out var from) || !Number(One("to"), out var to) || !Number(One("usages"), out var usages)
            || !KeyId.TryParse(One("key"), out var key) || !KeyId.TryParse(One("signer"), out var signer))
            return null;

        return new Certificate(
            One("subject"), All("group"), One("issuer"), key, signer, All("dns"), All("ip"), (ExtendedKeyUsages)usages, One("authority") == "yes",
            DateTimeOffset.FromUnixTimeSeconds(from), DateTimeOffset.FromUnixTimeSeconds(to), serial);
    }

    private static bool Number(string text, out long number) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);

    private static string Seconds(DateTimeOffset moment) => moment.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    private static void Lines(StringBuilder text, string name, ImmutableArray<string> values)
    {
        foreach (var value in values)
            Line(text, name, value);
    }

    private static void Line(StringBuilder text, string name, string value) =>
        text.Append(name).Append('=').Append(value.Replace("\\", @"\\", StringComparison.Ordinal).Replace("\n", @"\n", StringComparison.Ordinal)).Append('\n');

    private static string Unescape(string value)
    {
        if (!value.Contains('\\', StringComparison.Ordinal))
            return value;

        var text = new StringBuilder();
        for (var at = 0; at < value.Length; at++)
        {
            var isEscape = value[at] == '\\' && at + 1 < value.Length;
            at += isEscape ? 1 : 0;
            text.Append(isEscape && value[at] == 'n' ? '\n' : value[at]);
        }

        return text.ToString();
    }
}
