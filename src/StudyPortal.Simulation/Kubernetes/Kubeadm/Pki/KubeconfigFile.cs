using StudyPortal.Simulation.Machines.Certificates;

namespace StudyPortal.Simulation.Kubernetes.Kubeadm;

/// <summary>The text of kubeconfig files, as client-go 1.35 writes it.</summary>
public static class KubeconfigFile
{
    /// <summary>Where the kubelet's own certificate and key stand, both in one file.</summary>
    public const string KubeletClientFile = "/var/lib/kubelet/pki/kubelet-client-current.pem";

    /// <summary>A file that carries the user's certificate and key in itself.</summary>
    public static string Embedded(ClusterConfiguration configuration, Certificate authority, string server, string user, KeyPair credentials) =>
        Write(configuration.ClusterName, authority, server, user, $"""
                client-certificate-data: {credentials.Certificate.ToBase64()}
                client-key-data: {Base64(credentials.Key.ToPem())}
            """);

    /// <summary>The kubelet's file of the first node, after init has pointed it at the certificate that rotates.</summary>
    public static string RotatingKubelet(ClusterConfiguration configuration, Certificate authority, string server, string nodeName) =>
        Write(configuration.ClusterName, authority, server, "system:node:" + nodeName, $"""
                client-certificate: {KubeletClientFile}
                client-key: {KubeletClientFile}
            """);

    /// <summary>The kubelet's file as the kubelet itself writes it once its request for a certificate was granted.</summary>
    public static string JoinedKubelet(Certificate authority, string server) => $"""
        apiVersion: v1
        clusters:
        - cluster:
            certificate-authority-data: {authority.ToBase64()}
            server: {server}
          name: default-cluster
        contexts:
        - context:
            cluster: default-cluster
            namespace: default
            user: default-auth
          name: default-context
        current-context: default-context
        kind: Config
        users:
        - name: default-auth
          user:
            client-certificate: {KubeletClientFile}
            client-key: {KubeletClientFile}

        """;

    /// <summary>What the kubelet asks for its first certificate with.</summary>
    public static string Bootstrap(ClusterConfiguration configuration, Certificate authority, string server, BootstrapToken token) =>
        Write(configuration.ClusterName, authority, server, "tls-bootstrap-token-user", $"""
                token: {token}
            """);

    /// <summary>The cluster part alone, which anybody may read in the ConfigMap cluster-info.</summary>
    public static string ClusterInfo(Certificate authority, string server) => $"""
        apiVersion: v1
        clusters:
        - cluster:
            certificate-authority-data: {authority.ToBase64()}
            server: {server}
          name: ""
        contexts: null
        current-context: ""
        kind: Config
        users: null

        """;

    private static string Write(string clusterName, Certificate authority, string server, string user, string credentials) => $"""
        apiVersion: v1
        clusters:
        - cluster:
            certificate-authority-data: {authority.ToBase64()}
            server: {server}
          name: {clusterName}
        contexts:
        - context:
            cluster: {clusterName}
            user: {user}
          name: {user}@{clusterName}
        current-context: {user}@{clusterName}
        kind: Config
        users:
        - name: {user}
          user:
        {credentials}

        """;

    internal static string Base64(string text) => Convert.ToBase64String(System.Text.Encoding.ASCII.GetBytes(text));
}
