using StudyPortal.Simulation.Kubernetes.Kubeadm;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Tests.Kubernetes.Kubeadm;

public sealed class KubeconfigTests
{
    private static readonly FileTree _files = KubeadmFiles.ControlPlane(Plans.Stacked, Plans.Stacked.ControlPlanes[1]);

    [Theory]
    [InlineData("/root/.kube/config", "10.0.0.10:6443", "kubernetes-admin", "kubernetes-admin")]
    [InlineData("/etc/kubernetes/scheduler.conf", "10.0.0.12:6443", "system:kube-scheduler", "system:kube-scheduler")]
    [InlineData("/etc/kubernetes/kubelet.conf", "10.0.0.12:6443", "default-auth", "system:node:cp2")]
    public void A_file_of_kubeadm_leads_to_its_server_with_its_certificate(string path, string server, string user, string commonName)
    {
        var (read, error) = Kubeconfig.Read(_files[path]!.Text!, Text);
        Assert.Null(error);
        Assert.Equal((server, user, commonName, true), (read!.Access.Server.ToString(), read.User, read.Access.Tls!.Certificate?.CommonName, read.Access.Tls.Verify));
        Assert.Equal(Plans.Stacked.Pki.Root.Certificate, Assert.Single(read.Access.Tls.Roots));
    }

    [Fact]
    public void A_bootstrap_file_carries_its_token()
    {
        var text = KubeconfigFile.Bootstrap(Plans.Stacked.Configuration, Plans.Stacked.Pki.Root.Certificate, "https://10.0.0.10:6443", Plans.Stacked.Token);
        Assert.Equal(Plans.Stacked.Token.ToString(), Kubeconfig.Read(text, Text).Kubeconfig?.Access.Token);
    }

    [Theory]
    [InlineData("", "invalid configuration: no configuration has been provided, try setting KUBERNETES_MASTER environment variable")]
    [InlineData("kind: Config\ncurrent-context: x\n", "context was not found for specified context: x")]
    public void A_broken_file_says_why(string text, string error) => Assert.Equal((null, error), Kubeconfig.Read(text, Text));

    [Fact]
    public void A_certificate_file_that_is_not_there_is_named() =>
        Assert.Equal(
            "invalid configuration: unable to read client-cert /var/lib/kubelet/pki/kubelet-client-current.pem for default-auth due to open "
            + "/var/lib/kubelet/pki/kubelet-client-current.pem: no such file or directory",
            Kubeconfig.Read(_files["/etc/kubernetes/kubelet.conf"]!.Text!, _ => null).Error);

    private static string? Text(string path) => _files[path]?.Text;
}
