using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Kubernetes.Documents;
using StudyPortal.Simulation.Kubernetes.Kubeadm;
using StudyPortal.Simulation.Kubernetes.Objects;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Tests.Kubernetes.Kubeadm;

public sealed class UploadTests
{
    // The hashes that kubeadm 1.35.6 itself wrote beside its ConfigMaps: a letter more or less in the text gives another one.
    [Theory]
    [InlineData("kubelet-config", "26488e9fc7c5cb5fdda9996cda2e6651a9af5febce07ea02de11bd3ef3f49e9c")]
    [InlineData("kube-proxy", "b759151ef11df2baf9c0d3334082b7ca8799de208b31d9e6604050f4b1966920")]
    public void A_component_configuration_has_the_recorded_hash(string name, string hash) =>
        Assert.Equal($"sha256:{hash}", Of<ConfigMap>(Plans.Virtual, name).Meta.Annotations["kubeadm.kubernetes.io/component-config.hash"]);

    [Fact]
    public void The_cluster_configuration_is_what_kubeadm_stores() =>
        Assert.Equal(Recording.Read("cluster-configuration.yaml"), Of<ConfigMap>(Plans.Virtual, "kubeadm-config").Data["ClusterConfiguration"]);

    [Fact]
    public void A_cluster_configuration_survives_its_ConfigMap()
    {
        var configuration = Plans.External.Configuration with
        {
            ApiServerNames = ["api.example.org"], SchedulerArguments = [new ExtraArgument("v", "4")], CertificateValidity = TimeSpan.FromHours(100),
        };
        var text = ClusterConfigurationText.Write(configuration);
        var (read, error) = ClusterConfigurationReader.Read(YamlReader.First(text)!);
        Assert.Null(error);
        Assert.Equal(text, ClusterConfigurationText.Write(read!));
        Assert.Equal(TimeSpan.FromHours(100), read!.CertificateValidity);
        Assert.Equal("https://10.0.0.31:2379", Assert.IsType<ExternalEtcd>(read.Etcd).Endpoints[0]);
    }

    [Fact]
    public void Extra_arguments_are_a_map_in_v1beta3_and_a_list_in_v1beta4()
    {
        const string Old = "apiVersion: kubeadm.k8s.io/v1beta3\nkind: ClusterConfiguration\napiServer:\n  extraArgs:\n    v: \"4\"\n";
        Assert.Equal(new ExtraArgument("v", "4"), Assert.Single(ClusterConfigurationReader.Read(YamlReader.First(Old)!).Configuration!.ApiServerArguments));
        var (_, error) = ClusterConfigurationReader.Read(YamlReader.First(Old.Replace("v1beta3", "v1beta4", StringComparison.Ordinal))!);
        Assert.Contains("cannot unmarshal object into Go struct field", error, StringComparison.Ordinal);
        Assert.EndsWith("extraArgs of type []v1beta4.Arg", error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_tokens_Secret_is_what_kubeadm_stores()
    {
        var end = new DateTimeOffset(2026, 11, 21, 22, 6, 4, TimeSpan.Zero);
        var secret = new BootstrapTokenSecret(new BootstrapToken("abcdef", "0123456789abcdef"), end).ToSecret();
        Assert.Equal(("bootstrap-token-abcdef", "kube-system", "bootstrap.kubernetes.io/token"), (secret.Name, secret.Namespace, secret.Type));
        Assert.Equal(
            "auth-extra-groups=c3lzdGVtOmJvb3RzdHJhcHBlcnM6a3ViZWFkbTpkZWZhdWx0LW5vZGUtdG9rZW4= expiration=MjAyNi0xMS0yMVQyMjowNjowNFo= "
            + "token-id=YWJjZGVm token-secret=MDEyMzQ1Njc4OWFiY2RlZg== usage-bootstrap-authentication=dHJ1ZQ== usage-bootstrap-signing=dHJ1ZQ==",
            string.Join(' ', secret.Data.Select(entry => $"{entry.Key}={entry.Value}")));
        Assert.Equal(secret.Data, BootstrapTokenSecret.Read(secret)!.ToSecret().Data);
    }

    [Fact]
    public void The_token_lives_24_hours_and_the_uploaded_certificates_2()
    {
        var token = BootstrapTokenSecret.Read(Of<Secret>(Plans.Stacked, Plans.Stacked.Token.SecretName))!;
        Assert.False(token.IsExpired(Plans.Now.AddHours(24).AddSeconds(-1)));
        Assert.True(token.IsExpired(Plans.Now.AddHours(24)));

        var owner = Assert.Single(Of<Secret>(Plans.Stacked, "kubeadm-certs").Meta.OwnerReferences);
        var proxy = BootstrapTokenSecret.Read(Of<Secret>(Plans.Stacked, owner.Name))!;
        Assert.False(proxy.IsExpired(Plans.Now.AddHours(2).AddSeconds(-1)));
        Assert.True(proxy.IsExpired(Plans.Now.AddHours(2)));
        Assert.False(proxy.CanAuthenticate || proxy.CanSign);
    }

    [Fact]
    public void What_has_ended_is_not_stored_any_more()
    {
        static string Secrets(TimeSpan later) =>
            string.Join(' ', KubeadmObjects.AtInit(Plans.Stacked, Plans.Now + later).OfType<Secret>().Select(secret => secret.Name == "kubeadm-certs" ? secret.Name : "token"));
        Assert.Equal("token kubeadm-certs token", Secrets(TimeSpan.FromHours(1)));
        Assert.Equal("token", Secrets(TimeSpan.FromHours(2)));
        Assert.Equal("", Secrets(TimeSpan.FromHours(24)));
    }

    [Fact]
    public void Uploaded_certificates_open_with_their_key_alone()
    {
        var secret = Of<Secret>(Plans.Stacked, "kubeadm-certs");
        Assert.Equal("ca.crt ca.key etcd-ca.crt etcd-ca.key front-proxy-ca.crt front-proxy-ca.key sa.key sa.pub", string.Join(' ', secret.Data.Keys));

        var (files, _) = UploadedCertificates.Open(Plans.Stacked.Configuration, secret, Plans.Stacked.CertificateKey, FileTree.Empty, Plans.Now);
        var first = KubeadmFiles.ControlPlane(Plans.Stacked, Plans.Stacked.ControlPlanes[0]);
        Assert.All(files!.Under("/etc/kubernetes/pki").Where(pair => !pair.Value.IsDirectory), pair =>
            Assert.Equal((first[pair.Key]!.Text, first[pair.Key]!.Mode), (pair.Value.Text, pair.Value.Mode)));

        var (_, error) = UploadedCertificates.Open(Plans.Stacked.Configuration, secret, CertificateKey.Draw(new Prng(1)).Key, FileTree.Empty, Plans.Now);
        Assert.Equal("error decoding secret data with provided key: cipher: message authentication failed", error);
    }

    [Fact]
    public void Cluster_info_is_believed_for_a_living_token_only()
    {
        var info = Of<ConfigMap>(Plans.Stacked, "cluster-info");
        Assert.NotNull(ClusterInfo.Check(info, Plans.Stacked.Token).Kubeconfig);
        Assert.Equal(
            "could not find a JWS signature in the cluster-info ConfigMap for token ID \"abcdef\"",
            ClusterInfo.Check(info, new BootstrapToken("abcdef", "0123456789abcdef")).Error);
        Assert.StartsWith("failed to verify JWS", ClusterInfo.Check(info, Plans.Stacked.Token with { Secret = "0123456789abcdef" }).Error, StringComparison.Ordinal);

        var later = ClusterInfo.Signed(info, [new BootstrapTokenSecret(Plans.Stacked.Token, Plans.Now.AddHours(24))], Plans.Now.AddHours(24));
        Assert.StartsWith("could not find", ClusterInfo.Check(later, Plans.Stacked.Token).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("24h0m0s", 86_400)]
    [InlineData("1h30m", 5_400)]
    [InlineData("0", 0)]
    [InlineData("1.5h", 5_400)]
    public void Durations_are_read_as_Go_writes_them(string text, int seconds) =>
        Assert.True(GoDuration.TryParse(text, out var duration) && duration == TimeSpan.FromSeconds(seconds));

    [Theory]
    [InlineData("")]
    [InlineData("24")]
    [InlineData("1d")]
    [InlineData("h")]
    public void Other_durations_are_refused(string text) => Assert.False(GoDuration.TryParse(text, out _));

    private static T Of<T>(ClusterPlan plan, string name)
        where T : ApiObject => KubeadmObjects.AtInit(plan, plan.Now).OfType<T>().Single(found => found.Name == name);
}
