using System.Collections.Immutable;
using System.Text;
using StudyPortal.Simulation.Kubernetes.Api.Clients;
using StudyPortal.Simulation.Kubernetes.Documents;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Machines.Certificates;

namespace StudyPortal.Simulation.Kubernetes.Kubeadm;

/// <summary>One context of a kubeconfig file: what kubectl, kubelets and control-plane components read to reach the API.</summary>
/// <param name="Context">The name of the context.</param>
/// <param name="Cluster">The name of the cluster.</param>
/// <param name="User">The name of the user.</param>
/// <param name="Namespace">The namespace that is meant where none is given.</param>
/// <param name="Server">The URL of the API server.</param>
/// <param name="Access">The same as an endpoint with certificates.</param>
public sealed record Kubeconfig(string Context, string Cluster, string User, string Namespace, string Server, ApiAccess Access)
{
    /// <summary>
    /// Reads the context of this name, or the current one. Other files that it names are asked for by path; null where they are not there. The error is null exactly where there is
    /// a result, and else in client-go's words (tools/clientcmd/validation.go, transport/transport.go).
    /// </summary>
    public static (Kubeconfig? Kubeconfig, string? Error) Read(string text, Func<string, string?> readFile, string? contextName = null)
    {
        if (YamlReader.First(text) is not MapDocument document)
            return (null, "invalid configuration: no configuration has been provided, try setting KUBERNETES_MASTER environment variable");

        var name = contextName ?? document["current-context"]?.AsText ?? "";
        if (Named(document, "contexts", name)?["context"] is not { } context)
            return (null, $"context was not found for specified context: {name}");

        var (cluster, user) = (context["cluster"]?.AsText ?? "", context["user"]?.AsText ?? "");
        var server = Named(document, "clusters", cluster)?["cluster"];
        var credentials = Named(document, "users", user)?["user"];
        if (server?["server"]?.AsText is not { } url || !Endpoint.TryParse(url, out var endpoint))
            return (null, $"invalid configuration: no server found for cluster \"{cluster}\"");

        var (tls, error) = url.StartsWith("https://", StringComparison.Ordinal) ? Tls(server, credentials, user, readFile) : (null, null);
        var access = new ApiAccess(endpoint, tls) { Token = credentials?["token"]?.AsText };
        return error is null ? (new Kubeconfig(name, cluster, user, context["namespace"]?.AsText ?? "default", url, access), null) : (null, error);
    }

    private static (ClientTls? Tls, string? Error) Tls(Document cluster, Document? user, string userName, Func<string, string?> readFile)
    {
        var (authorities, missing) = Content(cluster, "certificate-authority", "certificate-authority", userName, readFile);
        if (missing is not null)
            return (null, missing);

        ImmutableArray<Certificate> roots = authorities is null ? [] : Certificate.ParseAll(authorities);
        if (authorities is not null && roots.IsEmpty)
            return (null, "unable to load root certificates: unable to parse bytes as PEM block");

        var (certificateText, certificateError) = Content(user, "client-certificate", "client-cert", userName, readFile);
        var (keyText, keyError) = Content(user, "client-key", "client-key", userName, readFile);
        if ((certificateError ?? keyError) is { } failure)
            return (null, failure);

        var isVerified = cluster["insecure-skip-tls-verify"] is not BooleanDocument { Value: true };
        var serverName = cluster["tls-server-name"]?.AsText;
        if (certificateText is null)
            return (new ClientTls(roots, null, isVerified, serverName), null);

        var (pair, error) = KeyPair.Parse(certificateText, keyText ?? "");
        return error is null ? (new ClientTls(roots, pair!.Certificate, isVerified, serverName), null) : (null, error);
    }

    /// <summary>What stands in the file itself or in one that it names; the former counts where both are there.</summary>
    private static (string? Text, string? Error) Content(Document? document, string key, string what, string user, Func<string, string?> readFile)
    {
        if (document?[key + "-data"]?.AsText is { Length: > 0 } data)
        {
            var octets = new byte[data.Length];
            return Convert.TryFromBase64String(data, octets, out var written)
                ? (Encoding.UTF8.GetString(octets, 0, written), null)
                : (null, "illegal base64 data at input byte 0");
        }

        if (document?[key]?.AsText is not { Length: > 0 } path)
            return (null, null);
        return readFile(path) is { } text
            ? (text, null)
            : (null, $"invalid configuration: unable to read {what} {path} for {user} due to open {path}: no such file or directory");
    }

    private static Document? Named(Document document, string list, string name)
    {
        foreach (var item in document[list]?.AsList ?? [])
        {
            if (item["name"]?.AsText == name)
                return item;
        }

        return null;
    }
}
