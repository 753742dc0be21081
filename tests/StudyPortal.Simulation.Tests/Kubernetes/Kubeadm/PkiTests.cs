using StudyPortal.Simulation.Kubernetes.Kubeadm;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Machines.Certificates;

namespace StudyPortal.Simulation.Tests.Kubernetes.Kubeadm;

public sealed class PkiTests
{
    private const string Pki = "/etc/kubernetes/pki/";

    // Subjects, names and usages as "kubeadm init --dry-run" prints them and openssl reads them from what kubeadm 1.35.6 makes.
    public static TheoryData<string, string, string, string, string, string, ExtendedKeyUsages> Recorded { get; } = new()
    {
        { "apiserver", "kubernetes", "kube-apiserver", "", "cp1 kubernetes kubernetes.default kubernetes.default.svc kubernetes.default.svc.cluster.local", "10.96.0.1 10.0.0.11 10.0.0.100", ExtendedKeyUsages.Server },
        { "apiserver-kubelet-client", "kubernetes", "kube-apiserver-kubelet-client", "kubeadm:cluster-admins", "", "", ExtendedKeyUsages.Client },
        { "front-proxy-client", "front-proxy-ca", "front-proxy-client", "", "", "", ExtendedKeyUsages.Client },
        { "etcd/server", "etcd-ca", "cp1", "", "cp1 localhost", "10.0.0.11 127.0.0.1 ::1", ExtendedKeyUsages.Server | ExtendedKeyUsages.Client },
        { "etcd/peer", "etcd-ca", "cp1", "", "cp1 localhost", "10.0.0.11 127.0.0.1 ::1", ExtendedKeyUsages.Server | ExtendedKeyUsages.Client },
        { "etcd/healthcheck-client", "etcd-ca", "kube-etcd-healthcheck-client", "", "", "", ExtendedKeyUsages.Client },
        { "apiserver-etcd-client", "etcd-ca", "kube-apiserver-etcd-client", "", "", "", ExtendedKeyUsages.Client },
    };

    [Theory]
    [MemberData(nameof(Recorded))]
    public void A_certificate_says_what_kubeadms_says(string file, string issuer, string commonName, string groups, string dnsNames, string addresses, ExtendedKeyUsages usages)
    {
        var files = KubeadmFiles.ControlPlane(Plans.Virtual, Plans.Virtual.ControlPlanes[0]);
        var certificate = Read(files, file);
        Assert.Equal(
            (issuer, commonName, groups, dnsNames, addresses, usages, false),
            (certificate.IssuerName, certificate.CommonName, string.Join(' ', certificate.Organizations), string.Join(' ', certificate.DnsNames),
                string.Join(' ', certificate.IpAddresses), certificate.Usages, certificate.IsAuthority));
        Assert.Equal((Plans.Now.AddMinutes(-5), Plans.Now.AddHours(8_760)), (certificate.NotBefore, certificate.NotAfter));

        var authority = Read(files, issuer switch { "kubernetes" => "ca", "etcd-ca" => "etcd/ca", _ => "front-proxy-ca" });
        Assert.Equal((authority.CommonName, authority.Key, true), (issuer, certificate.IssuerKey, authority.IsAuthority));
        Assert.Equal(certificate, KeyPair.Parse(files[Pki + file + ".crt"]!.Text!, files[Pki + file + ".key"]!.Text!).Pair?.Certificate);
    }

    [Theory]
    [InlineData("ca", "kubernetes")]
    [InlineData("etcd/ca", "etcd-ca")]
    [InlineData("front-proxy-ca", "front-proxy-ca")]
    public void All_control_plane_nodes_share_the_authorities(string file, string commonName)
    {
        var first = Read(KubeadmFiles.ControlPlane(Plans.Stacked, Plans.Stacked.ControlPlanes[0]), file);
        Assert.Equal((commonName, commonName, true, Plans.Now.AddHours(87_600)), (first.CommonName, first.IssuerName, first.IsAuthority, first.NotAfter));
        Assert.All(Plans.Stacked.ControlPlanes, node => Assert.Equal(first, Read(KubeadmFiles.ControlPlane(Plans.Stacked, node), file)));
    }

    [Fact]
    public void Each_node_has_certificates_of_its_own_and_the_shared_key_of_service_accounts()
    {
        var first = KubeadmFiles.ControlPlane(Plans.Stacked, Plans.Stacked.ControlPlanes[0]);
        var second = KubeadmFiles.ControlPlane(Plans.Stacked, Plans.Stacked.ControlPlanes[1]);
        Assert.All(PkiCertificate.All, certificate => Assert.False(Read(first, certificate.BaseName) == Read(second, certificate.BaseName), certificate.Name));
        Assert.Equal(first[PkiFiles.ServiceAccountKey]!.Text, second[PkiFiles.ServiceAccountKey]!.Text);
        Assert.Equal("cp2 kubernetes kubernetes.default kubernetes.default.svc kubernetes.default.svc.cluster.local", string.Join(' ', Read(second, "apiserver").DnsNames));
        Assert.Equal("10.96.0.1 10.0.0.12 10.0.0.10", string.Join(' ', Read(second, "apiserver").IpAddresses));
    }

    [Fact]
    public void A_single_control_plane_has_no_further_name() =>
        Assert.Equal(
            "10.96.0.1 10.0.0.11", string.Join(' ', Read(KubeadmFiles.ControlPlane(Plans.Single, Plans.Single.ControlPlanes[0]), "apiserver").IpAddresses));

    [Theory]
    [InlineData("admin.conf", "kubernetes-admin", "kubeadm:cluster-admins", "https://10.0.0.10:6443")]
    [InlineData("super-admin.conf", "kubernetes-super-admin", "system:masters", "https://10.0.0.10:6443")]
    [InlineData("controller-manager.conf", "system:kube-controller-manager", "", "https://10.0.0.11:6443")]
    [InlineData("scheduler.conf", "system:kube-scheduler", "", "https://10.0.0.11:6443")]
    public void A_kubeconfig_names_its_user_and_its_server(string file, string user, string groups, string server)
    {
        var text = KubeadmFiles.ControlPlane(Plans.Stacked, Plans.Stacked.ControlPlanes[0])["/etc/kubernetes/" + file]!.Text!;
        string Value(string key) => text.Split('\n').Select(line => line.Trim()).First(line => line.StartsWith(key + ": ", StringComparison.Ordinal))[(key.Length + 2)..];

        Assert.Equal((server, $"{user}@kubernetes"), (Value("server"), Value("current-context")));
        Assert.True(Certificate.TryParseBase64(Value("client-certificate-data"), out var client));
        Assert.Equal((user, groups, ExtendedKeyUsages.Client), (client.CommonName, string.Join(' ', client.Organizations), client.Usages));
        Assert.True(Certificate.TryParseBase64(Value("certificate-authority-data"), out var authority));
        Assert.Equal(Plans.Stacked.Pki.Root.Certificate, authority);
    }

    [Theory]
    [InlineData(0, "https://10.0.0.11:6443")]
    [InlineData(2, "https://10.0.0.13:6443")]
    public void The_kubelet_of_a_control_plane_node_asks_the_API_server_beside_it(int index, string server) =>
        Assert.Contains($"    server: {server}\n", Kubelet(KubeadmFiles.ControlPlane(Plans.Stacked, Plans.Stacked.ControlPlanes[index])), StringComparison.Ordinal);

    [Fact]
    public void The_kubelet_of_a_worker_asks_the_endpoint_for_all()
    {
        var worker = KubeadmFiles.Worker(Plans.Stacked, Plans.Stacked.Workers[0]);
        Assert.Contains("    server: https://10.0.0.10:6443\n", Kubelet(worker), StringComparison.Ordinal);
        Assert.Contains("    server: https://10.0.0.11:6443\n", Kubelet(KubeadmFiles.Worker(Plans.Single, Plans.Single.Workers[0])), StringComparison.Ordinal);
        Assert.Null(worker["/etc/kubernetes/admin.conf"]);
        Assert.Equal("ca.crt", string.Join(' ', worker.List("/etc/kubernetes/pki")));
        Assert.True(Certificate.TryParse(worker[KubeconfigFile.KubeletClientFile]!.Text!, out var client));
        Assert.Equal(("system:node:worker1", "system:nodes"), (client.CommonName, string.Join(' ', client.Organizations)));
    }

    [Fact]
    public void Keys_are_for_root_and_certificates_for_everybody()
    {
        var files = KubeadmFiles.ControlPlane(Plans.Stacked, Plans.Stacked.ControlPlanes[0]);
        foreach (var (path, node) in files.Under("/etc/kubernetes").Where(pair => !pair.Value.IsDirectory))
            Assert.Equal((path, path.EndsWith(".crt", StringComparison.Ordinal) ? FileNode.UsualFile : FileNode.PrivateFile, "root"), (path, node.Mode, node.Owner));
        Assert.Equal(FileNode.PrivateDirectory, files["/var/lib/etcd"]!.Mode);
    }

    private static string Kubelet(FileTree files) => files["/etc/kubernetes/kubelet.conf"]!.Text!;

    private static Certificate Read(FileTree files, string file) =>
        Certificate.TryParse(files[$"{Pki}{file}.crt"]!.Text!, out var certificate) ? certificate : throw new InvalidOperationException(file);
}
