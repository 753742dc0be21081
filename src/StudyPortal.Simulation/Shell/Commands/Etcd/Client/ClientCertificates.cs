using StudyPortal.Simulation.Machines.Certificates;
using StudyPortal.Simulation.Shell.Commands.Etcd.Flags;

namespace StudyPortal.Simulation.Shell.Commands.Etcd.Client;

/// <summary>Reads the files of <c>--cacert</c>, <c>--cert</c> and <c>--key</c> (etcd v3.6 client/pkg/transport/listener.go, ClientConfig).</summary>
internal static class ClientCertificates
{
    /// <summary>How the client speaks TLS, null where no file was named; the error is null exactly where it can.</summary>
    public static (ClientTls? Tls, string? Error) Load(ToolLine line, Workplace place)
    {
        string[] names = [GlobalFlags.CertificateFile, GlobalFlags.KeyFile, GlobalFlags.AuthorityFile];
        foreach (var name in names)
        {
            if (line.Has(name) && line.Text(name).Length == 0)
                return (null, $"empty string is passed to --{name} option");
        }

        var (certificate, key, authority) = (line.Text(names[0]), line.Text(names[1]), line.Text(names[2]));
        if (certificate.Length + key.Length + authority.Length == 0)
            return (null, null);
        var (pair, error) = Pair(certificate, key, place);
        if (error is not null)
            return (null, error);
        var (roots, missing) = authority.Length == 0 ? ("", null) : place.ReadText(authority);
        return missing is null
            ? (new ClientTls(Certificate.ParseAll(roots!), pair?.Certificate, Verify: !line.IsOn(GlobalFlags.SkipVerify)), null)
            : (null, missing);
    }

    private static (KeyPair? Pair, string? Error) Pair(string certificate, string key, Workplace place)
    {
        if (certificate.Length + key.Length == 0)
            return (null, null);
        if (certificate.Length == 0 || key.Length == 0)
            return (null, $"KeyFile and CertFile must both be present[key: {key}, cert: {certificate}]");
        var (certificateText, noCertificate) = place.ReadText(certificate);
        if (noCertificate is not null)
            return (null, noCertificate);
        var (keyText, noKey) = place.ReadText(key);
        return noKey is not null ? (null, noKey) : KeyPair.Parse(certificateText!, keyText!);
    }
}
