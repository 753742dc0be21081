using StudyPortal.Simulation.Kubernetes.Kubeadm;
using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Tests.Kubernetes.Kubeadm;

public sealed class TokenCommandTests
{
    [Fact]
    public void The_list_is_what_kubeadm_prints()
    {
        var host = FakeHost.Of(Plans.Virtual, Plans.Virtual.ControlPlanes[0]);
        foreach (var stored in Tokens(host))
            host.Forget(ResourceKind.Secrets, "kube-system", stored.Token.SecretName);
        host.Run("token list");
        Assert.Empty(host.Lines);

        var end = new DateTimeOffset(2026, 11, 21, 22, 10, 7, TimeSpan.Zero);
        host.Store(new BootstrapTokenSecret(new BootstrapToken("ovfjmk", "9jxx3c0xwipmirvh"), end).ToSecret());
        host.Wait(TimeSpan.FromMinutes(10));
        Assert.Equal(0, host.Run("token list"));
        Assert.Equal(Recording.Read("token-list.txt"), host.Text);
    }

    [Fact]
    public void A_new_token_lives_a_day()
    {
        var host = FakeHost.Of(Plans.Stacked, Plans.Stacked.ControlPlanes[0], TimeSpan.FromHours(30));
        Assert.Equal(0, host.Run("token create"));
        Assert.True(BootstrapToken.TryParse(host.Lines[0], out var token));
        Assert.Equal(host.Clock.AddHours(24), BootstrapTokenSecret.Read(host.Stored<Secret>(token.SecretName)!)!.ExpiresAt);
    }

    [Fact]
    public void The_join_command_names_the_endpoint_the_token_and_the_authority()
    {
        var host = FakeHost.Of(Plans.Stacked, Plans.Stacked.ControlPlanes[0]);
        Assert.Equal(0, host.Run("token create abcdef.0123456789abcdef --print-join-command"));
        Assert.Equal(
            $"kubeadm join 10.0.0.10:6443 --token abcdef.0123456789abcdef --discovery-token-ca-cert-hash sha256:{Plans.Stacked.Pki.Root.Key.Id.PublicKeyHash} ", host.Lines[0]);
        Assert.Equal(1, host.Run("token create abcdef.0123456789abcdef"));
        Assert.Equal("error: a token with id \"abcdef\" already exists", host.Errors[0]);
    }

    [Fact]
    public void A_deleted_token_is_gone()
    {
        var host = FakeHost.Of(Plans.Stacked, Plans.Stacked.ControlPlanes[0]);
        Assert.Equal(0, host.Run("token delete " + Plans.Stacked.Token.Id));
        Assert.Equal($"bootstrap token \"{Plans.Stacked.Token.Id}\" deleted", host.Lines[0]);
        Assert.DoesNotContain(Tokens(host), token => token.Token == Plans.Stacked.Token);
    }

    [Fact]
    public void Without_admin_conf_there_is_nobody_to_ask()
    {
        var host = new FakeHost(new PlannedNode("cp1", "10.0.0.11"));
        Assert.Equal(1, host.Run("token list"));
        Assert.Equal(
            ["error: failed to load admin kubeconfig: open /etc/kubernetes/admin.conf: no such file or directory", "To see the stack trace of this error execute with --v=5 or higher"],
            host.Errors, StringComparer.Ordinal);
    }

    private static IEnumerable<BootstrapTokenSecret> Tokens(FakeHost host) =>
        new[] { Plans.Virtual, Plans.Stacked }.SelectMany(plan => KubeadmObjects.AtInit(plan, plan.Now)).OfType<Secret>()
            .Select(secret => host.Stored<Secret>(secret.Name)).OfType<Secret>().Select(BootstrapTokenSecret.Read).OfType<BootstrapTokenSecret>().ToList();
}
