using StudyPortal.Simulation.Kubernetes.Kubeadm;
using StudyPortal.Simulation.Kubernetes.Objects;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Tests.Kubernetes.Kubeadm;

public sealed class InitCommandTests
{
    private const string Init = "init --control-plane-endpoint 10.0.0.100:6443 --pod-network-cidr 10.244.0.0/16 --token abcdef.0123456789abcdef";

    [Fact]
    public void The_phase_certs_says_what_kubeadm_says()
    {
        var host = Fresh();
        Assert.Equal(0, host.Run("init phase certs all --control-plane-endpoint 10.0.0.100:6443"));
        Assert.Equal(
            """
            [certs] Using certificateDir folder "/etc/kubernetes/pki"
            [certs] Generating "ca" certificate and key
            [certs] Generating "apiserver" certificate and key
            [certs] apiserver serving cert is signed for DNS names [cp1 kubernetes kubernetes.default kubernetes.default.svc kubernetes.default.svc.cluster.local] and IPs [10.96.0.1 10.0.0.11 10.0.0.100]
            [certs] Generating "apiserver-kubelet-client" certificate and key
            [certs] Generating "front-proxy-ca" certificate and key
            [certs] Generating "front-proxy-client" certificate and key
            [certs] Generating "etcd/ca" certificate and key
            [certs] Generating "etcd/server" certificate and key
            [certs] etcd/server serving cert is signed for DNS names [cp1 localhost] and IPs [10.0.0.11 127.0.0.1 ::1]
            [certs] Generating "etcd/peer" certificate and key
            [certs] etcd/peer serving cert is signed for DNS names [cp1 localhost] and IPs [10.0.0.11 127.0.0.1 ::1]
            [certs] Generating "etcd/healthcheck-client" certificate and key
            [certs] Generating "apiserver-etcd-client" certificate and key
            [certs] Generating "sa" key and public key

            """,
            host.Text);
    }

    [Fact]
    public void A_whole_init_leaves_what_the_plan_of_a_first_node_has()
    {
        var host = Fresh();
        Assert.Equal(0, host.Run(Init + " --upload-certs"));
        Assert.Empty(host.Errors);
        Assert.Equal("[init] Using Kubernetes version: v1.35.6", host.Lines[0]);

        var planned = KubeadmFiles.ControlPlane(Plans.Virtual, Plans.Virtual.ControlPlanes[0]);
        var made = planned.All.Where(pair => !pair.Key.StartsWith("/root", StringComparison.Ordinal) && !pair.Key.StartsWith("/etc/keepalived", StringComparison.Ordinal));
        Assert.All(made, pair => Assert.Equal((pair.Key, pair.Value.Mode, pair.Value.Owner), (pair.Key, host.Files[pair.Key]?.Mode ?? -1, host.Files[pair.Key]?.Owner)));
        foreach (var path in planned.List(KubeadmDefaults.ManifestsDirectory).Select(name => $"{KubeadmDefaults.ManifestsDirectory}/{name}"))
            Assert.Equal(planned[path]!.Text, host.Files[path]!.Text);

        Assert.Equal(Recording.Read("cluster-configuration.yaml"), host.Stored<ConfigMap>("kubeadm-config")!.Data["ClusterConfiguration"]);
        Assert.NotNull(ClusterInfo.Check(host.Stored<ConfigMap>("cluster-info")!, new BootstrapToken("abcdef", "0123456789abcdef")).Kubeconfig);
        Assert.NotNull(host.Stored<Secret>("kubeadm-certs"));
        Assert.NotNull(host.Stored<DaemonSet>("kube-proxy"));
        Assert.Equal(KubeadmObjects.ControlPlaneTaint, Assert.Single(host.Stored<Node>("cp1")!.Spec.Taints));
    }

    [Fact]
    public void The_last_words_are_kubeadms()
    {
        var host = Fresh();
        host.Run(Init + " --upload-certs");
        var hash = System.Text.RegularExpressions.Regex.Match(host.Text, "(?<=sha256:)[0-9a-f]{64}", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)).Value;
        var key = host.Lines[host.Lines.IndexOf("[upload-certs] Using certificate key:") + 1];
        var expected = Recording.Read("init-done.txt")
            .Replace("289836aca35048ab3547d0db0fa2b3875f10df8bfe2564361ca9e02f644e722c", hash, StringComparison.Ordinal)
            .Replace("42e6bb594c49e5cd487070e3137395ccd72494b35dc7446eb951c3fdfb905783", key, StringComparison.Ordinal);
        Assert.EndsWith(expected, host.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Preflight_refuses_a_machine_that_is_a_node_already()
    {
        var host = FakeHost.Of(Plans.Stacked, Plans.Stacked.ControlPlanes[0]);
        host.Listening.UnionWith([6443, 2379, 10250]);
        host.Files = host.Files.With("/var/lib/etcd/member", new FileNode(null, FileNode.PrivateDirectory, FileNode.Root, Plans.Now));
        Assert.Equal(1, host.Run("init"));
        Assert.Equal(
            """
            error: error execution phase preflight: [preflight] Some fatal errors occurred:
            	[ERROR Port-6443]: Port 6443 is in use
            	[ERROR FileAvailable--etc-kubernetes-manifests-kube-apiserver.yaml]: /etc/kubernetes/manifests/kube-apiserver.yaml already exists
            	[ERROR FileAvailable--etc-kubernetes-manifests-kube-controller-manager.yaml]: /etc/kubernetes/manifests/kube-controller-manager.yaml already exists
            	[ERROR FileAvailable--etc-kubernetes-manifests-kube-scheduler.yaml]: /etc/kubernetes/manifests/kube-scheduler.yaml already exists
            	[ERROR FileAvailable--etc-kubernetes-manifests-etcd.yaml]: /etc/kubernetes/manifests/etcd.yaml already exists
            	[ERROR Port-10250]: Port 10250 is in use
            	[ERROR Port-2379]: Port 2379 is in use
            	[ERROR DirAvailable--var-lib-etcd]: /var/lib/etcd is not empty
            [preflight] If you know what you are doing, you can make a check non-fatal with `--ignore-preflight-errors=...`
            To see the stack trace of this error execute with --v=5 or higher
            """,
            string.Join('\n', host.Errors));
    }

    [Fact]
    public void An_ignored_check_is_a_warning_and_what_is_there_is_used()
    {
        var host = Fresh();
        host.Files = FileTreeWithShared(host);
        host.Files = host.Files.With("/var/lib/etcd/member", new FileNode(null, FileNode.PrivateDirectory, FileNode.Root, Plans.Now));
        Assert.Equal(0, host.Run(Init + " --ignore-preflight-errors=DirAvailable--var-lib-etcd"));
        Assert.Equal("\t[WARNING DirAvailable--var-lib-etcd]: /var/lib/etcd is not empty", host.Errors[0]);
        Assert.Contains("[certs] Using existing ca certificate authority", host.Lines, StringComparer.Ordinal);
        Assert.Contains("[certs] Using existing etcd/ca certificate authority", host.Lines, StringComparer.Ordinal);
        Assert.Contains("[certs] Using the existing \"sa\" key", host.Lines, StringComparer.Ordinal);
        Assert.Equal(Plans.Virtual.Pki.Root.Certificate.ToPem(), host.Files["/etc/kubernetes/pki/ca.crt"]!.Text);
    }

    [Fact]
    public void Another_certificate_key_opens_what_is_uploaded_again()
    {
        var host = FakeHost.Of(Plans.Stacked, Plans.Stacked.ControlPlanes[0], TimeSpan.FromHours(3));
        Assert.Equal(0, host.Run("init phase upload-certs --upload-certs"));
        Assert.Equal("[upload-certs] Using certificate key:", host.Lines[^2]);
        Assert.True(CertificateKey.TryParse(host.Lines[^1], out var key, out _));
        Assert.NotNull(UploadedCertificates.Open(Plans.Stacked.Configuration, host.Stored<Secret>("kubeadm-certs")!, key, FileTree.Empty, Plans.Now).Files);
        Assert.NotNull(UploadedCertificates.Open(Plans.Stacked.Configuration, host.Stored<Secret>("kubeadm-certs")!, Plans.Stacked.CertificateKey, FileTree.Empty, Plans.Now).Error);
    }

    [Fact]
    public void An_external_etcd_is_left_alone()
    {
        var host = Fresh();
        host.Files = ExternalEtcdFiles.WithClient(host.Files, Plans.External, host.Node);
        var text = ClusterConfigurationText.Write(Plans.External.Configuration);
        host.Files = host.Files.With("/root/kubeadm.yaml", new FileNode(new TextContent(text), FileNode.UsualFile, FileNode.Root, Plans.Now));
        Assert.Equal(0, host.Run("init --config /root/kubeadm.yaml"));
        Assert.Contains("[certs] External etcd mode: Skipping etcd/server certificate generation", host.Lines, StringComparer.Ordinal);
        Assert.Null(host.Files["/etc/kubernetes/manifests/etcd.yaml"]);
        Assert.Null(host.Files["/etc/kubernetes/pki/etcd/server.crt"]);
    }

    [Fact]
    public void One_phase_makes_one_thing()
    {
        var host = Fresh();
        Assert.Equal(0, host.Run("init phase certs ca") + host.Run("init phase certs apiserver") + host.Run("init phase kubeconfig admin") + host.Run("init phase etcd local"));
        Assert.Equal("apiserver.crt apiserver.key ca.crt ca.key", string.Join(' ', host.Files.List("/etc/kubernetes/pki")));
        Assert.Equal("etcd.yaml", string.Join(' ', host.Files.List("/etc/kubernetes/manifests")));
        Assert.Null(host.Files["/etc/kubernetes/scheduler.conf"]);
        Assert.Equal(1, host.Run("init phase certs etcd-server"));
        Assert.Contains("couldn't load CA certificate etcd-ca", host.Errors[0], StringComparison.Ordinal);
    }

    private static FakeHost Fresh()
    {
        var host = new FakeHost(new PlannedNode("cp1", "10.0.0.11")) { Files = KubeadmFiles.Package(Plans.Now) };
        host.Store(new Node(new ObjectMeta("cp1"), new NodeSpec(), new NodeStatus()));
        return host;
    }

    private static FileTree FileTreeWithShared(FakeHost host) => PkiFiles.WithShared(host.Files, Plans.Virtual.Configuration, Plans.Virtual.Pki, Plans.Now);
}
