using System.Security.Cryptography;
using System.Text;
using StudyPortal.Simulation.Kubernetes.Objects;
using StudyPortal.Simulation.Machines.Certificates;

namespace StudyPortal.Simulation.Kubernetes.Kubeadm;

/// <summary>
/// The ConfigMap cluster-info in kube-public, which anybody may read: where the API is and who signs for it. A signature for each token lets a joining machine that knows
/// the token believe it (k8s.io/cluster-bootstrap/token/jws).
/// </summary>
public static class ClusterInfo
{
    /// <summary>Its name.</summary>
    public const string Name = "cluster-info";

    /// <summary>Its namespace.</summary>
    public const string Namespace = "kube-public";

    private const string SignaturePrefix = "jws-kubeconfig-";

    /// <summary>The ConfigMap without signatures.</summary>
    public static ConfigMap Create(Certificate authority, string endpoint) => new(new ObjectMeta(Name, Namespace))
    {
        Data = StringMap.Of(("kubeconfig", KubeconfigFile.ClusterInfo(authority, "https://" + endpoint))),
    };

    /// <summary>The ConfigMap with a signature for each of these tokens that may sign and has not ended, and for no other: the work of the controller bootstrapsigner.</summary>
    public static ConfigMap Signed(ConfigMap info, IEnumerable<BootstrapTokenSecret> tokens, DateTimeOffset now)
    {
        var kubeconfig = info.Data.GetValueOrDefault("kubeconfig") ?? "";
        var data = info.Data.RemoveRange(info.Data.Keys.Where(key => key.StartsWith(SignaturePrefix, StringComparison.Ordinal)));
        foreach (var token in tokens)
        {
            if (token.CanSign && !token.IsExpired(now))
                data = data.SetItem(SignaturePrefix + token.Token.Id, Signature(kubeconfig, token.Token));
        }

        return info with { Data = data };
    }

    /// <summary>What a machine that joins with this token makes of the ConfigMap: the kubeconfig in it, or why it cannot be believed.</summary>
    public static (string? Kubeconfig, string? Error) Check(ConfigMap info, BootstrapToken token)
    {
        if (!info.Data.TryGetValue("kubeconfig", out var kubeconfig) || kubeconfig.Length == 0)
            return (null, "there is no kubeconfig key in the cluster-info ConfigMap. This API Server isn't set up for token bootstrapping, can't connect");
        if (!info.Data.TryGetValue(SignaturePrefix + token.Id, out var signature))
            return (null, $"could not find a JWS signature in the cluster-info ConfigMap for token ID \"{token.Id}\"");
        return signature == Signature(kubeconfig, token)
            ? (kubeconfig, null)
            : (null, "failed to verify JWS signature of received cluster info object, can't trust this API Server");
    }

    private static string Signature(string content, BootstrapToken token)
    {
        var header = Base64Url(Encoding.ASCII.GetBytes($$"""{"alg":"HS256","kid":"{{token.Id}}"}"""));
        var signed = Encoding.ASCII.GetBytes($"{header}.{Base64Url(Encoding.UTF8.GetBytes(content))}");
        return $"{header}..{Base64Url(HMACSHA256.HashData(Encoding.ASCII.GetBytes(token.Secret), signed))}";
    }

    private static string Base64Url(byte[] octets) => Convert.ToBase64String(octets).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
