using StudyPortal.Learning.Questions;

namespace StudyPortal.Learning.Generators.Sketching;

/// <summary>Pages of the official documentation that drills refer to.</summary>
internal static class Pages
{
    public static SourceLink EtcdFaq { get; } = Etcd("Frequently asked questions", "faq/");

    public static SourceLink EtcdFailures { get; } = Etcd("Failure modes", "op-guide/failures/");

    public static SourceLink EtcdReconfiguration { get; } = Etcd("Runtime reconfiguration", "op-guide/runtime-configuration/");

    public static SourceLink EtcdReconfigurationDesign { get; } = Etcd("Design of runtime reconfiguration", "op-guide/runtime-reconf-design/");

    public static SourceLink EtcdLearner { get; } = Etcd("Learner", "learning/design-learner/");

    public static SourceLink EtcdRecovery { get; } = Etcd("Disaster recovery", "op-guide/recovery/");

    public static SourceLink EtcdGuarantees { get; } = Etcd("etcd API guarantees", "learning/api_guarantees/");

    public static SourceLink EtcdTuning { get; } = Etcd("Tuning", "tuning/");

    public static SourceLink EtcdConfiguration { get; } = Etcd("Configuration options", "op-guide/configuration/");

    public static SourceLink EtcdSecurity { get; } = Etcd("Transport security model", "op-guide/security/");

    public static SourceLink EtcdMonitoring { get; } = Etcd("Monitoring etcd", "op-guide/monitoring/");

    public static SourceLink EtcdMaintenance { get; } = Etcd("Maintenance", "op-guide/maintenance/");

    public static SourceLink EtcdCorruption { get; } = Etcd("Data corruption", "op-guide/data_corruption/");

    public static SourceLink Ports { get; } = Kubernetes("Ports and Protocols", "reference/networking/ports-and-protocols/");

    public static SourceLink Certificates { get; } = Kubernetes("PKI certificates and requirements", "setup/best-practices/certificates/");

    public static SourceLink CertificateManagement { get; } =
        Kubernetes("Certificate Management with kubeadm", "tasks/administer-cluster/kubeadm/kubeadm-certs/");

    public static SourceLink Topology { get; } =
        Kubernetes("Options for Highly Available Topology", "setup/production-environment/tools/kubeadm/ha-topology/");

    public static SourceLink HighAvailability { get; } =
        Kubernetes("Creating Highly Available Clusters with kubeadm", "setup/production-environment/tools/kubeadm/high-availability/");

    public static SourceLink HealthChecks { get; } = Kubernetes("Kubernetes API health endpoints", "reference/using-api/health-checks/");

    public static SourceLink ApiServer { get; } = Kubernetes("kube-apiserver", "reference/command-line-tools-reference/kube-apiserver/");

    public static SourceLink Leases { get; } = Kubernetes("Leases", "concepts/architecture/leases/");

    public static SourceLink Nodes { get; } = Kubernetes("Nodes", "concepts/architecture/nodes/");

    public static SourceLink PodLifecycle { get; } = Kubernetes("Pod Lifecycle", "concepts/workloads/pods/pod-lifecycle/");

    public static SourceLink StaticPods { get; } = Kubernetes("Create static Pods", "tasks/configure-pod-container/static-pod/");

    public static SourceLink DebugCluster { get; } = Kubernetes("Troubleshooting Clusters", "tasks/debug/debug-cluster/");

    public static SourceLink Crictl { get; } = Kubernetes("Debugging Kubernetes nodes with crictl", "tasks/debug/debug-cluster/crictl/");

    public static SourceLink KubeletConfiguration { get; } = Kubernetes("Kubelet Configuration (v1beta1)", "reference/config-api/kubelet-config.v1beta1/");

    private static SourceLink Etcd(string title, string path) => new($"etcd documentation, {title}", $"https://etcd.io/docs/v3.6/{path}");

    private static SourceLink Kubernetes(string title, string path) => new($"Kubernetes documentation, {title}", $"https://kubernetes.io/docs/{path}");
}
