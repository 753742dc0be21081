using System.Collections.Immutable;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Kubernetes.Kubeadm;

/// <summary>The files of each machine of a plan as kubeadm and an administrator leave them once the whole cluster stands. Pure: the same plan gives the same files.</summary>
public static class KubeadmFiles
{
    // Without a file here containerd has no network for pods and the kubelet reports its node as not ready.
    private const string NetworkPlugin = """
        {"cniVersion": "1.0.0", "name": "bridge", "plugins": [{"type": "bridge", "bridge": "cni0", "isGateway": true, "ipMasq": true, "ipam": {"type": "host-local"}}]}

        """;

    /// <summary>The files of a control-plane node: kubeadm init on the first, kubeadm join on the others, and ~/.kube/config.</summary>
    public static FileTree ControlPlane(ClusterPlan plan, PlannedNode node)
    {
        var (configuration, pki, now) = (plan.Configuration, plan.Pki, plan.Now);
        var seed = plan.Seed.Fork(node.Name);
        var position = plan.ControlPlanes.IndexOf(node);
        ArgumentOutOfRangeException.ThrowIfNegative(position, nameof(node));

        var files = Package(now);
        if (plan.EtcdNodes.Length > 0)
            files = ExternalEtcdFiles.WithClient(files, plan, node);
        files = PkiFiles.WithShared(files, configuration, pki, now);
        files = PkiFiles.WithOwn(files, configuration, pki, node, now, seed);
        foreach (var kind in KubeconfigKind.All)
        {
            if (kind != KubeconfigKind.Kubelet && (kind != KubeconfigKind.SuperAdmin || position == 0))
                files = KubeconfigFiles.With(files, kind, configuration, pki, node, now, seed);
        }

        var server = KubeconfigKind.Kubelet.Server(configuration, node);
        var kubelet = position == 0
            ? KubeconfigFile.RotatingKubelet(configuration, pki.Root.Certificate, server, node.Name)
            : KubeconfigFile.JoinedKubelet(pki.Root.Certificate, server);
        files = Kubelet(files, plan, node, kubelet);
        files = StaticPodFiles.WithEtcd(files, configuration, node, plan.ControlPlanes[..(position + 1)], now);
        files = StaticPodFiles.WithComponents(files, configuration, node, now);
        if (plan.Endpoint == EndpointKind.VirtualAddress)
            files = KeepalivedFiles.With(files, plan.ControlPlanes, node, ClusterPlan.VirtualAddress, now);
        return KubeconfigFiles.WithRootCopy(files, now);
    }

    /// <summary>The files of a worker after kubeadm join.</summary>
    public static FileTree Worker(ClusterPlan plan, PlannedNode node)
    {
        var server = "https://" + plan.Configuration.EndpointSeenFrom(plan.ControlPlanes[0].Address);
        var authority = plan.Pki.Root.Certificate;
        var files = Package(plan.Now).WithText(PkiFiles.CertificatePath(PkiAuthority.Root.BaseName), authority.ToPem(), FileNode.UsualFile, plan.Now);
        return Kubelet(files, plan, node, KubeconfigFile.JoinedKubelet(authority, server));
    }

    /// <summary>The files of a machine that runs a member of etcd and nothing else.</summary>
    public static FileTree EtcdNode(ClusterPlan plan, PlannedNode node) => ExternalEtcdFiles.With(FileTree.Empty, plan, node);

    /// <summary>The files of the load balancer.</summary>
    public static FileTree LoadBalancer(ClusterPlan plan) =>
        FileTree.Empty.WithText(HaproxyFile.Path, HaproxyFile.Write(plan.ControlPlanes), FileNode.UsualFile, plan.Now);

    /// <summary>What the packages kubelet, kubeadm and containerd leave on a machine that has not joined anything yet.</summary>
    public static FileTree Package(DateTimeOffset now) => FileTree.Empty
        .WithDirectory(KubeadmDefaults.ManifestsDirectory, FileNode.UsualDirectory, now)
        .WithDirectory(KubeadmDefaults.KubeletDirectory, FileTreeEdits.GroupDirectory, now)
        .WithText("/etc/cni/net.d/10-bridge.conflist", NetworkPlugin, FileNode.UsualFile, now)
        .WithText("/usr/lib/systemd/system/kubelet.service", UnitFiles.KubeletUnit, FileNode.UsualFile, now)
        .WithText("/usr/lib/systemd/system/kubelet.service.d/10-kubeadm.conf", UnitFiles.KubeadmDropIn, FileNode.UsualFile, now);

    private static FileTree Kubelet(FileTree files, ClusterPlan plan, PlannedNode node, string kubeconfig)
    {
        files = KubeletFiles.WithConfiguration(files, plan.Configuration, plan.Now);
        files = KubeletFiles.WithCredentials(files, plan.Configuration, plan.Pki.Root, node, plan.Now, plan.Seed.Fork(node.Name));
        return files.WithText(KubeconfigKind.Kubelet.Path, kubeconfig, FileNode.PrivateFile, plan.Now);
    }
}
