using System.Collections.Immutable;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Machines.Certificates;

namespace StudyPortal.Simulation.Kubernetes.Api.Server;

/// <summary>What kube-apiserver shows, trusts and dials etcd with, read from the files that its flags name.</summary>
/// <param name="Serving">For clients.</param>
/// <param name="Etcd">For etcd; null where etcd is spoken to without TLS.</param>
internal sealed record ApiServerCredentials(ServerTls Serving, ClientTls? Etcd)
{
    private static readonly ImmutableArray<string> _otherFiles =
        ["service-account-key-file", "service-account-signing-key-file", "requestheader-client-ca-file", "proxy-client-cert-file", "proxy-client-key-file",
            "kubelet-client-certificate", "kubelet-client-key"];

    /// <summary>Reads the files. The error is null exactly where there are credentials; it is what stands behind <c>err=</c> when the program exits.</summary>
    public static (ApiServerCredentials? Credentials, string? Error) Load(ApiServerFlags flags, ProcessHost host)
    {
        if (!flags.Files.TryGetValue("tls-cert-file", out var certificatePath) || !flags.Files.TryGetValue("tls-private-key-file", out var keyPath))
            return (null, "error creating self-signed certificates: open /var/run/kubernetes/apiserver.crt: permission denied");
        if (Pair(host, certificatePath, keyPath, out var error) is not { } serving)
            return (null, $"failed to load key pair: {error}");
        if (Roots(flags, "client-ca-file", host, out error) is not { } clientRoots)
            return (null, $"unable to load client CA provider: {error}");
        if (Missing(flags, host) is { } missing)
            return (null, missing);
        var authentication = flags.Files.ContainsKey("client-ca-file") ? ClientAuthentication.Optional : ClientAuthentication.None;
        var server = new ServerTls(serving.Certificate, clientRoots, authentication) { Files = new CertificateFiles(certificatePath, keyPath, KeepsLast: true) };
        if (!flags.UsesEtcdTls)
            return (new ApiServerCredentials(server, Etcd: null), null);
        var etcd = EtcdTls(flags, host, out error);
        return etcd is null ? (null, error) : (new ApiServerCredentials(server, etcd), null);
    }

    private static ClientTls? EtcdTls(ApiServerFlags flags, ProcessHost host, out string? error)
    {
        if (Roots(flags, "etcd-cafile", host, out error) is not { } roots)
            return null;
        var certificatePath = flags.Files.GetValueOrDefault("etcd-certfile");
        var keyPath = flags.Files.GetValueOrDefault("etcd-keyfile");
        if (certificatePath is null || keyPath is null)
            return new ClientTls(roots, Certificate: null);
        return Pair(host, certificatePath, keyPath, out error) is { } pair
            ? new ClientTls(roots, pair.Certificate) { Files = new CertificateFiles(certificatePath, keyPath) }
            : null;
    }

    private static KeyPair? Pair(ProcessHost host, string certificatePath, string keyPath, out string? error)
    {
        var certificate = Text(host, certificatePath, out error);
        var key = error is null ? Text(host, keyPath, out error) : "";
        if (error is not null)
            return null;
        (var pair, error) = KeyPair.Parse(certificate, key);
        return pair;
    }

    private static ImmutableArray<Certificate>? Roots(ApiServerFlags flags, string flag, ProcessHost host, out string? error)
    {
        error = null;
        if (!flags.Files.TryGetValue(flag, out var path))
            return [];
        var text = Text(host, path, out error);
        if (error is not null)
            return null;
        var roots = Certificate.ParseAll(text);
        error = roots.IsEmpty ? $"error loading \"{path}\": data does not contain any valid RSA or ECDSA certificates" : null;
        return roots.IsEmpty ? null : roots;
    }

    private static string? Missing(ApiServerFlags flags, ProcessHost host)
    {
        foreach (var flag in _otherFiles)
        {
            if (!flags.Files.TryGetValue(flag, out var path))
                continue;
            Text(host, path, out var error);
            if (error is not null)
                return flag.StartsWith("service-account", StringComparison.Ordinal) ? $"failed to parse {flag}: {error}" : error;
        }

        return null;
    }

    private static string Text(ProcessHost host, string path, out string? error)
    {
        var node = host.Read(path);
        error = node switch
        {
            null => $"open {path}: no such file or directory",
            { IsDirectory: true } => $"read {path}: is a directory",
            _ => null,
        };
        return node?.Text ?? "";
    }
}
