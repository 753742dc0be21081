using StudyPortal.Simulation.Kubernetes.Kubeadm;
using StudyPortal.Simulation.Machines.Certificates;

namespace StudyPortal.Simulation.Tests.Kubernetes.Kubeadm;

public sealed class CertsCommandTests
{
    private static readonly string[] _kubeconfigs = ["admin.conf", "super-admin.conf", "controller-manager.conf", "scheduler.conf"];

    [Fact]
    public void The_expiration_table_is_what_kubeadm_prints()
    {
        var host = WithoutKubeconfigs();
        host.Wait(TimeSpan.FromMinutes(1));
        Assert.Equal(0, host.Run("certs check-expiration"));
        Assert.Equal(Recording.Read("check-expiration.txt"), host.Text);
    }

    [Fact]
    public void Renewing_all_says_what_kubeadm_says()
    {
        var host = WithoutKubeconfigs();
        Assert.Equal(0, host.Run("certs renew all"));
        Assert.Equal(Recording.Read("renew-all.txt"), host.Text);
    }

    [Fact]
    public void With_a_cluster_the_configuration_is_read_from_it_first()
    {
        var host = FakeHost.Of(Plans.External, Plans.External.ControlPlanes[0]);
        host.Run("certs check-expiration");
        Assert.Equal("[check-expiration] Reading configuration from the \"kubeadm-config\" ConfigMap in namespace \"kube-system\"...", host.Lines[0]);
        Assert.DoesNotContain(host.Lines, line => line.StartsWith("etcd-", StringComparison.Ordinal));

        host.Lines.Clear();
        host.IsReachable = false;
        host.Run("certs check-expiration");
        Assert.Equal("[check-expiration] Error reading configuration from the Cluster. Falling back to default configuration", host.Lines[2]);
        Assert.Contains(host.Lines, line => line.StartsWith("!MISSING! etcd-server", StringComparison.Ordinal));
    }

    [Fact]
    public void An_expired_certificate_has_no_residual_time()
    {
        var host = FakeHost.Of(Plans.Stacked, Plans.Stacked.ControlPlanes[0], TimeSpan.FromDays(366));
        host.Run("certs check-expiration");
        Assert.Contains(host.Lines, line => line.StartsWith("apiserver ", StringComparison.Ordinal) && line.Contains("   <invalid>       ca ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_renewed_certificate_keeps_its_names_and_lives_a_year_from_now()
    {
        var host = FakeHost.Of(Plans.Stacked, Plans.Stacked.ControlPlanes[1], TimeSpan.FromDays(200));
        var (before, conf) = (Read(host, "apiserver"), host.Files["/etc/kubernetes/scheduler.conf"]!.Text!);
        Assert.Equal(0, host.Run("certs renew apiserver") + host.Run("certs renew scheduler.conf"));

        var after = Read(host, "apiserver");
        Assert.Equal((before.CommonName, string.Join(' ', before.IpAddresses), before.IssuerKey), (after.CommonName, string.Join(' ', after.IpAddresses), after.IssuerKey));
        Assert.NotEqual(before.Key, after.Key);
        Assert.Equal(host.Clock.AddHours(8_760), after.NotAfter);
        var (renewed, error) = Kubeconfig.Read(host.Files["/etc/kubernetes/scheduler.conf"]!.Text!, _ => null);
        Assert.Null(error);
        Assert.Equal(("https://10.0.0.12:6443", host.Clock.AddHours(8_760)), (renewed!.Server, renewed.Access.Tls!.Certificate!.NotAfter));
        Assert.False(conf == host.Files["/etc/kubernetes/scheduler.conf"]!.Text);
    }

    [Fact]
    public void A_single_certificate_that_is_missing_cannot_be_renewed()
    {
        var host = WithoutKubeconfigs();
        Assert.Equal(1, host.Run("certs renew admin.conf"));
        Assert.StartsWith("error: failed to load existing certificate admin.conf", host.Errors[0], StringComparison.Ordinal);
        Assert.Equal(1, host.Run("certs renew nonsense"));
    }

    [Fact]
    public void A_certificate_key_has_64_digits_and_is_never_the_same()
    {
        var host = new FakeHost(new PlannedNode("cp1", "10.0.0.11"));
        host.Run("certs certificate-key");
        host.Run("certs certificate-key");
        Assert.All(host.Lines, line => Assert.Matches(@"\A[0-9a-f]{64}\z", line));
        Assert.False(host.Lines[0] == host.Lines[1]);
    }

    private static FakeHost WithoutKubeconfigs()
    {
        var host = FakeHost.Of(Plans.Virtual, Plans.Virtual.ControlPlanes[0]);
        foreach (var file in _kubeconfigs)
            host.Files = host.Files.Without("/etc/kubernetes/" + file);
        return host;
    }

    private static Certificate Read(FakeHost host, string file) =>
        Certificate.TryParse(host.Files[PkiFiles.CertificatePath(file)]!.Text!, out var certificate) ? certificate : throw new InvalidOperationException(file);
}
