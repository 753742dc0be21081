using StudyPortal.Simulation.Kubernetes.Kubeadm;

namespace StudyPortal.Simulation.Tests.Kubernetes.Kubeadm;

public sealed class ManifestTests
{
    private static readonly PlannedNode _first = Plans.Virtual.ControlPlanes[0];

    [Theory]
    [InlineData("etcd")]
    [InlineData("kube-apiserver")]
    [InlineData("kube-controller-manager")]
    [InlineData("kube-scheduler")]
    public void A_manifest_is_what_kubeadm_writes(string component) =>
        Assert.Equal(Recording.Read(component + ".yaml"), KubeadmFiles.ControlPlane(Plans.Virtual, _first)[StaticPodFiles.Path(component)]!.Text);

    [Fact]
    public void The_kubelets_configuration_is_what_kubeadm_writes() =>
        Assert.Equal(Recording.Read("kubelet-config.yaml"), KubeadmFiles.ControlPlane(Plans.Virtual, _first)[KubeletFiles.ConfigurationPath]!.Text);

    [Theory]
    [InlineData(0, "cp1=https://10.0.0.11:2380", false)]
    [InlineData(1, "cp1=https://10.0.0.11:2380,cp2=https://10.0.0.12:2380", true)]
    [InlineData(2, "cp1=https://10.0.0.11:2380,cp2=https://10.0.0.12:2380,cp3=https://10.0.0.13:2380", true)]
    public void A_member_knows_those_that_were_there_when_it_joined(int index, string members, bool existed)
    {
        var node = Plans.Stacked.ControlPlanes[index];
        var manifest = KubeadmFiles.ControlPlane(Plans.Stacked, node)[StaticPodFiles.Path("etcd")]!.Text!;
        Assert.Contains($"    - --initial-cluster={members}\n", manifest, StringComparison.Ordinal);
        Assert.Equal(existed, manifest.Contains("    - --initial-cluster-state=existing\n", StringComparison.Ordinal));
        Assert.Contains($"    - --listen-client-urls=https://127.0.0.1:2379,https://{node.Address}:2379\n", manifest, StringComparison.Ordinal);
    }

    [Fact]
    public void An_external_etcd_has_no_static_pod_and_is_named_to_the_API_server()
    {
        var files = KubeadmFiles.ControlPlane(Plans.External, Plans.External.ControlPlanes[1]);
        Assert.Null(files[StaticPodFiles.Path("etcd")]);
        var manifest = files[StaticPodFiles.Path("kube-apiserver")]!.Text!;
        Assert.Contains("    - --etcd-servers=https://10.0.0.31:2379,https://10.0.0.32:2379,https://10.0.0.33:2379\n", manifest, StringComparison.Ordinal);
        foreach (var flag in new[] { "etcd-cafile", "etcd-certfile", "etcd-keyfile" })
        {
            var path = manifest.Split('\n').Single(line => line.Contains($"--{flag}=", StringComparison.Ordinal)).Split('=')[1];
            Assert.NotNull(files[path]);
        }
    }

    [Fact]
    public void An_extra_argument_replaces_the_usual_one_in_its_place()
    {
        var configuration = new ClusterConfiguration
        {
            SchedulerArguments = [new ExtraArgument("bind-address", "0.0.0.0"), new ExtraArgument("v", "4")],
        };
        var flags = ControlPlaneManifests.Scheduler(configuration).Split('\n').Where(line => line.StartsWith("    - --", StringComparison.Ordinal)).ToList();
        Assert.Equal(
            "    - --authentication-kubeconfig=/etc/kubernetes/scheduler.conf\n    - --authorization-kubeconfig=/etc/kubernetes/scheduler.conf\n"
            + "    - --bind-address=0.0.0.0\n    - --kubeconfig=/etc/kubernetes/scheduler.conf\n    - --leader-elect=true\n    - --v=4",
            string.Join('\n', flags));
    }
}
