using StudyPortal.Simulation.Kubernetes.Kubeadm;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Tests.Kubernetes.Kubeadm;

public sealed class OtherCommandTests
{
    private const string Old = "apiVersion: kubeadm.k8s.io/v1beta3\nkind: ClusterConfiguration\ncontrolPlaneEndpoint: lb.example:6443\napiServer:\n  extraArgs:\n    v: \"4\"\n";

    [Theory]
    [InlineData("version -o short", "v1.35.6\n")]
    public void The_version_is_told(string line, string text)
    {
        var host = Fresh();
        Assert.Equal(0, host.Run(line));
        Assert.Equal(text, host.Text);
    }

    [Theory]
    [InlineData("config print init-defaults", "init-defaults.txt")]
    [InlineData("config images list --kubernetes-version v1.35.6", "images.txt")]
    public void What_was_recorded_is_printed(string line, string recording)
    {
        var host = Fresh();
        Assert.Equal(0, host.Run(line));
        Assert.Equal(Recording.Read(recording), host.Text);
    }

    [Theory]
    [InlineData("frob", "error: unknown command \"frob\" for \"kubeadm\"")]
    [InlineData("init --frob", "error: unknown flag: --frob")]
    [InlineData("token create --ttl", "error: flag needs an argument: --ttl")]
    public void A_mistake_is_named(string line, string error)
    {
        var host = Fresh();
        Assert.Equal(1, host.Run(line));
        Assert.Equal([error, "To see the stack trace of this error execute with --v=5 or higher"], host.Errors, StringComparer.Ordinal);
    }

    [Fact]
    public void An_old_configuration_is_migrated_and_then_valid()
    {
        var host = Fresh();
        host.Files = host.Files.With("/root/old.yaml", new FileNode(new TextContent(Old), FileNode.UsualFile, FileNode.Root, Plans.Now));
        Assert.Equal(0, host.Run("config migrate --old-config old.yaml --new-config new.yaml"));
        var text = host.Files["/root/new.yaml"]!.Text!;
        Assert.Contains("  extraArgs:\n  - name: v\n    value: \"4\"\n", text, StringComparison.Ordinal);
        Assert.Contains("controlPlaneEndpoint: lb.example:6443\n", text, StringComparison.Ordinal);
        Assert.Equal(0, host.Run("config validate --config new.yaml"));
        Assert.Equal("ok", host.Lines[^1]);
    }

    [Fact]
    public void A_configuration_that_only_calls_itself_new_is_refused()
    {
        var host = Fresh();
        var text = Old.Replace("v1beta3", "v1beta4", StringComparison.Ordinal);
        host.Files = host.Files.With("/root/c.yaml", new FileNode(new TextContent(text), FileNode.UsualFile, FileNode.Root, Plans.Now));
        Assert.Equal(1, host.Run("config validate --config c.yaml"));
        Assert.Contains("cannot unmarshal object into Go struct field", host.Errors[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Reset_leaves_the_cluster_and_the_machine_clean()
    {
        var host = FakeHost.Of(Plans.Stacked, Plans.Stacked.ControlPlanes[1]);
        host.Files = host.Files.With("/var/lib/etcd/member", new FileNode(null, FileNode.PrivateDirectory, FileNode.Root, Plans.Now));
        Assert.Equal(0, host.Run("reset -f"));
        Assert.Equal("cp1 cp3", string.Join(' ', host.Members.Select(member => member.Name)));
        Assert.Contains("[reset] Deleted contents of the etcd data directory: /var/lib/etcd", host.Lines, StringComparer.Ordinal);
        Assert.Empty(host.Files.List("/etc/kubernetes/pki").Concat(host.Files.List("/etc/kubernetes/manifests")).Concat(host.Files.List("/var/lib/etcd")));
        Assert.Equal("manifests pki", string.Join(' ', host.Files.List("/etc/kubernetes")));
        Assert.NotNull(host.Files["/root/.kube/config"]);
        Assert.Equal("stop kubelet, remove containers", string.Join(", ", host.Units));
    }

    [Fact]
    public void Reset_without_a_cluster_cleans_the_machine_alone()
    {
        var host = FakeHost.Of(Plans.Stacked, Plans.Stacked.ControlPlanes[1]);
        host.IsReachable = false;
        Assert.Equal(0, host.Run("reset -f"));
        Assert.Equal(3, host.Members.Count);
        Assert.Contains(host.Errors, line => line.Contains("Unable to fetch the kubeadm-config ConfigMap from cluster", StringComparison.Ordinal));
        Assert.Null(host.Files["/etc/kubernetes/admin.conf"]);
    }

    [Fact]
    public void The_only_member_of_a_cluster_is_not_removed()
    {
        var host = FakeHost.Of(Plans.Single, Plans.Single.ControlPlanes[0]);
        Assert.Equal(0, host.Run("reset -f"));
        Assert.DoesNotContain("MemberRemoveRequest", host.Asked, StringComparer.Ordinal);
    }

    [Fact]
    public void Reset_leaves_an_external_etcd_to_its_administrator()
    {
        var host = FakeHost.Of(Plans.External, Plans.External.ControlPlanes[0]);
        Assert.Equal(0, host.Run("reset -f"));
        Assert.Contains("[reset] Please, manually reset etcd to prevent further issues", host.Lines, StringComparer.Ordinal);
        Assert.Equal(3, host.Members.Count);
    }

    [Fact]
    public void A_cluster_of_the_newest_version_needs_no_upgrade()
    {
        var host = FakeHost.Of(Plans.Stacked, Plans.Stacked.ControlPlanes[0]);
        Assert.Equal(0, host.Run("upgrade plan"));
        Assert.Contains("[upgrade/versions] Cluster version: 1.35.6", host.Lines, StringComparer.Ordinal);
        Assert.Equal("Awesome, you're up-to-date! Enjoy!", host.Lines[^1]);
    }

    private static FakeHost Fresh() => new(new PlannedNode("cp1", "10.0.0.11"));
}
