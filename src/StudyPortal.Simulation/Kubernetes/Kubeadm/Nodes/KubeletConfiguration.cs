namespace StudyPortal.Simulation.Kubernetes.Kubeadm;

/// <summary>The kubelet's configuration as kubeadm 1.35 writes it.</summary>
public static class KubeletConfiguration
{
    private const string Nothing = "{}";

    /// <summary>The text of config.yaml; the socket is empty in the ConfigMap that all nodes share.</summary>
    public static string Write(ClusterConfiguration configuration, string criSocket) => $"""
        apiVersion: kubelet.config.k8s.io/v1beta1
        authentication:
          anonymous:
            enabled: false
          webhook:
            cacheTTL: 0s
            enabled: true
          x509:
            clientCAFile: /etc/kubernetes/pki/ca.crt
        authorization:
          mode: Webhook
          webhook:
            cacheAuthorizedTTL: 0s
            cacheUnauthorizedTTL: 0s
        cgroupDriver: systemd
        clusterDNS:
        - {configuration.DnsServiceAddress}
        clusterDomain: {configuration.DnsDomain}
        containerRuntimeEndpoint: {(criSocket.Length == 0 ? "\"\"" : criSocket)}
        cpuManagerReconcilePeriod: 0s
        crashLoopBackOff: {Nothing}
        evictionPressureTransitionPeriod: 0s
        fileCheckFrequency: 0s
        healthzBindAddress: 127.0.0.1
        healthzPort: 10248
        httpCheckFrequency: 0s
        imageMaximumGCAge: 0s
        imageMinimumGCAge: 0s
        kind: KubeletConfiguration
        logging:
          flushFrequency: 0
          options:
            json:
              infoBufferSize: "0"
            text:
              infoBufferSize: "0"
          verbosity: 0
        memorySwap: {Nothing}
        nodeStatusReportFrequency: 0s
        nodeStatusUpdateFrequency: 0s
        rotateCertificates: true
        runtimeRequestTimeout: 0s
        shutdownGracePeriod: 0s
        shutdownGracePeriodCriticalPods: 0s
        staticPodPath: /etc/kubernetes/manifests
        streamingConnectionIdleTimeout: 0s
        syncFrequency: 0s
        volumeStatsAggPeriod: 0s

        """;
}
