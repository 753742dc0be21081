using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Kubernetes.Kubeadm;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Machines.Certificates;

namespace StudyPortal.Simulation.Tests.Kubernetes.Kubeadm;

public sealed class PlanTests
{
    [Fact]
    public void Machines_have_their_usual_names_and_addresses()
    {
        Assert.Equal("cp1 10.0.0.11, cp2 10.0.0.12", string.Join(", ", Plans.External.ControlPlanes.Select(node => $"{node.Name} {node.Address}")));
        Assert.Equal("etcd1 10.0.0.31, etcd2 10.0.0.32, etcd3 10.0.0.33", string.Join(", ", Plans.External.EtcdNodes.Select(node => $"{node.Name} {node.Address}")));
        Assert.Equal("worker1 10.0.0.21", string.Join(", ", Plans.External.Workers.Select(node => $"{node.Name} {node.Address}")));
        Assert.Equal(new PlannedNode("lb1", "10.0.0.10"), Plans.External.LoadBalancer);
        Assert.Null(Plans.Virtual.LoadBalancer);
        Assert.Equal(("", "10.0.0.10:6443", "10.0.0.100:6443"),
            (Plans.Single.Configuration.ControlPlaneEndpoint, Plans.Stacked.Configuration.ControlPlaneEndpoint, Plans.Virtual.Configuration.ControlPlaneEndpoint));
    }

    [Fact]
    public void The_same_plan_gives_the_same_files()
    {
        static IEnumerable<(string, string?)> Files(ulong seed)
        {
            var plan = ClusterPlan.Create(3, 0, 0, EndpointKind.LoadBalancer, Plans.Now, new Prng(seed));
            return KubeadmFiles.ControlPlane(plan, plan.ControlPlanes[1]).All.Select(pair => (pair.Key, pair.Value.Text));
        }

        Assert.Equal(Files(5), Files(5));
        Assert.False(Files(5).SequenceEqual(Files(6)));
    }

    [Fact]
    public void Members_of_an_external_etcd_trust_each_other_and_the_API_servers()
    {
        var (first, second) = (KubeadmFiles.EtcdNode(Plans.External, Plans.External.EtcdNodes[0]), KubeadmFiles.EtcdNode(Plans.External, Plans.External.EtcdNodes[1]));
        var server = new ServerTls(Read(first, "/etc/etcd/pki/server.crt"), [Read(first, "/etc/etcd/pki/ca.crt")], ClientAuthentication.Required);
        var api = KubeadmFiles.ControlPlane(Plans.External, Plans.External.ControlPlanes[0]);
        Assert.IsType<HandshakeResult.Established>(Dial(second, "/etc/etcd/pki/ca.crt", "/etc/etcd/pki/peer.crt"));
        Assert.IsType<HandshakeResult.Established>(Dial(api, "/etc/kubernetes/pki/etcd/ca.crt", "/etc/kubernetes/pki/apiserver-etcd-client.crt"));
        Assert.IsType<HandshakeResult.Failed>(Dial(api, "/etc/kubernetes/pki/etcd/ca.crt", "/etc/kubernetes/pki/apiserver-kubelet-client.crt"));

        HandshakeResult Dial(FileTree files, string authority, string certificate) =>
            Handshake.Check(new ClientTls([Read(files, authority)], Read(files, certificate)), server, "10.0.0.31", Plans.Now, Plans.Now);
    }

    [Fact]
    public void The_unit_of_an_external_member_names_files_that_are_there_and_its_folder_belongs_to_its_user()
    {
        var node = Plans.External.EtcdNodes[2];
        var files = KubeadmFiles.EtcdNode(Plans.External, node);
        var unit = PlannedUnits.Etcd(Plans.External, node);
        foreach (var flag in unit.Command.Where(flag => flag.Contains("/etc/etcd/pki/", StringComparison.Ordinal)))
            Assert.Equal("etcd", files[flag.Split('=')[1]]?.Owner);
        Assert.Equal(("etcd", FileNode.PrivateDirectory), (files["/var/lib/etcd"]!.Owner, files["/var/lib/etcd"]!.Mode));
        Assert.Contains("User=etcd\nExecStart=/usr/local/bin/etcd \\\n  --name=etcd3 \\\n", files[ExternalEtcdFiles.UnitPath]!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_load_balancer_checks_every_API_server()
    {
        var text = KubeadmFiles.LoadBalancer(Plans.Stacked)[HaproxyFile.Path]!.Text!;
        Assert.All(Plans.Stacked.ControlPlanes, node =>
            Assert.Contains($"    server {node.Name} {node.Address}:6443 check check-ssl verify none\n", text, StringComparison.Ordinal));
        Assert.Contains("    option httpchk GET /readyz\n", text, StringComparison.Ordinal);
        Assert.Contains("    default-server inter 2s fall 3 rise 2\n", text, StringComparison.Ordinal);
        Assert.Contains("    bind *:6443\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "MASTER", 101)]
    [InlineData(2, "BACKUP", 100)]
    public void The_first_node_is_the_master_of_the_virtual_address(int index, string state, int priority)
    {
        var files = KubeadmFiles.ControlPlane(Plans.Virtual, Plans.Virtual.ControlPlanes[index]);
        Assert.Contains($"    state {state}\n", files[KeepalivedFiles.Path]!.Text, StringComparison.Ordinal);
        Assert.Contains($"    priority {priority}\n", files[KeepalivedFiles.Path]!.Text, StringComparison.Ordinal);
        Assert.Contains("        10.0.0.100\n", files[KeepalivedFiles.Path]!.Text, StringComparison.Ordinal);
        Assert.Equal(FileNode.UsualDirectory, files[KeepalivedFiles.CheckPath]!.Mode);
    }

    [Fact]
    public void Tokens_and_keys_have_their_forms()
    {
        Assert.Matches(BootstrapToken.Pattern, Plans.Stacked.Token.ToString());
        Assert.True(BootstrapToken.TryParse("abcdef.0123456789abcdef", out var token) && token == new BootstrapToken("abcdef", "0123456789abcdef"));
        Assert.False(BootstrapToken.TryParse("abcdef.0123456789abcdeF", out _));
        Assert.Matches(@"\A[0-9a-f]{64}\z", Plans.Stacked.CertificateKey.Hex);
    }

    [Fact]
    public void Only_the_right_key_opens_what_was_sealed()
    {
        var (other, prng) = CertificateKey.Draw(new Prng(99));
        var (octets, _) = Plans.Stacked.CertificateKey.Seal("-----BEGIN", prng);
        Assert.Equal("-----BEGIN", Plans.Stacked.CertificateKey.Open(octets));
        Assert.Null(other.Open(octets));
        Assert.False(CertificateKey.TryParse("f8902e114ef118304e561c3ecd4d0b543adc226b7d42", out _, out var error));
        Assert.Equal("error decoding secret data with provided key: crypto/aes: invalid key size 22", error);
    }

    private static Certificate Read(FileTree files, string path) =>
        Certificate.TryParse(files[path]!.Text!, out var certificate) ? certificate : throw new InvalidOperationException(path);
}
