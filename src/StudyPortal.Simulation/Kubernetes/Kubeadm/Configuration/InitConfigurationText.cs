namespace StudyPortal.Simulation.Kubernetes.Kubeadm;

/// <summary>An InitConfiguration as YAML of kubeadm.k8s.io/v1beta4 with everything spelled out, as kubeadm 1.35 prints it.</summary>
public static class InitConfigurationText
{
    /// <summary>The text for a node with this token.</summary>
    public static string Write(BootstrapToken token, PlannedNode node) => $"""
        apiVersion: kubeadm.k8s.io/v1beta4
        bootstrapTokens:
        - groups:
          - system:bootstrappers:kubeadm:default-node-token
          token: {token}
          ttl: 24h0m0s
          usages:
          - signing
          - authentication
        kind: InitConfiguration
        localAPIEndpoint:
          advertiseAddress: {node.Address}
          bindPort: 6443
        nodeRegistration:
          criSocket: {KubeadmDefaults.CriSocket}
          imagePullPolicy: IfNotPresent
          imagePullSerial: true
          name: {node.Name}
          taints: null
        timeouts:
          controlPlaneComponentHealthCheck: 4m0s
          discovery: 5m0s
          etcdAPICall: 2m0s
          kubeletHealthCheck: 4m0s
          kubernetesAPICall: 1m0s
          tlsBootstrap: 5m0s
          upgradeManifests: 5m0s

        """;
}
