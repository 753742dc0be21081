using System.Collections.Immutable;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Machines.Certificates;

namespace StudyPortal.Simulation.Etcd.Serving;

/// <summary>Reads certificates from their files (etcd v3.6 client/pkg/transport/listener.go).</summary>
internal static class TlsLoading
{
    /// <summary>How a server with these files speaks. Naming an authority asks every client for a certificate.</summary>
    public static (ServerTls? Tls, string? Error) Server(TlsFiles files, ProcessHost host)
    {
        var (pair, error) = Pair(files, host);
        if (pair is null)
            return (null, error);
        var (roots, rootError) = Roots(files, host);
        if (rootError is not null)
            return (null, rootError);
        var authentication = files.MustShowCertificate || !roots.IsEmpty ? ClientAuthentication.Required : ClientAuthentication.None;
        return (new ServerTls(pair.Certificate, roots, authentication) { Files = new CertificateFiles(files.Certificate, files.Key) }, null);
    }

    /// <summary>How a member with these files speaks to others.</summary>
    public static (ClientTls? Tls, string? Error) Client(TlsFiles files, ProcessHost host)
    {
        var (pair, error) = Pair(files, host);
        if (pair is null)
            return (null, error);
        var (roots, rootError) = Roots(files, host);
        return rootError is null ? (new ClientTls(roots, pair.Certificate) { Files = new CertificateFiles(files.Certificate, files.Key) }, null) : (null, rootError);
    }

    private static (KeyPair? Pair, string? Error) Pair(TlsFiles files, ProcessHost host)
    {
        var (certificate, certificateError) = Text(files.Certificate, host);
        if (certificate is null)
            return (null, certificateError);
        var (key, keyError) = Text(files.Key, host);
        return key is null ? (null, keyError) : KeyPair.Parse(certificate, key);
    }

    private static (ImmutableArray<Certificate> Roots, string? Error) Roots(TlsFiles files, ProcessHost host)
    {
        if (files.TrustedAuthority.Length == 0)
            return ([], null);
        var (text, error) = Text(files.TrustedAuthority, host);
        if (text is null)
            return ([], error);
        var roots = Certificate.ParseAll(text);
        return roots.IsEmpty ? ([], "asn1: structure error: no certificate in " + files.TrustedAuthority) : (roots, null);
    }

    private static (string? Text, string? Error) Text(string path, ProcessHost host) => host.Read(path) switch
    {
        null => (null, $"open {path}: no such file or directory"),
        { IsDirectory: true } => (null, $"read {path}: is a directory"),
        { Text: { } text } => (text, null),
        _ => ("", null),
    };
}
