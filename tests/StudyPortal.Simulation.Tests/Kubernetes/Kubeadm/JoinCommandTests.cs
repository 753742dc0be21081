using StudyPortal.Simulation.Kubernetes.Kubeadm;
using StudyPortal.Simulation.Kubernetes.Objects;
using StudyPortal.Simulation.Machines.Certificates;

namespace StudyPortal.Simulation.Tests.Kubernetes.Kubeadm;

public sealed class JoinCommandTests
{
    private static readonly PlannedNode _newControlPlane = new("cp4", "10.0.0.14");

    private static readonly PlannedNode _newWorker = new("worker3", "10.0.0.23");

    private static readonly string _join = Join(Plans.Stacked);

    private static readonly string _control = $"{_join} --control-plane --certificate-key {Plans.Stacked.CertificateKey.Hex}";

    [Fact]
    public void A_worker_joins_with_token_and_hash()
    {
        var host = FakeHost.Of(Plans.Stacked, _newWorker);
        Assert.Equal(0, host.Run(_join));
        Assert.Empty(host.Errors);
        Assert.Contains("This node has joined the cluster:", host.Lines, StringComparer.Ordinal);
        Assert.Contains("start kubelet", host.Units, StringComparer.Ordinal);
        Assert.Null(host.Files[KubeletFiles.BootstrapPath]);
        var (kubeconfig, error) = Kubeconfig.Read(host.Files["/etc/kubernetes/kubelet.conf"]!.Text!, path => host.Files[path]?.Text);
        Assert.Null(error);
        Assert.Equal(("https://10.0.0.10:6443", "system:node:worker3"), (kubeconfig!.Server, kubeconfig.Access.Tls!.Certificate!.CommonName));
        Assert.Equal(Plans.Stacked.Pki.Root.Key.Id, kubeconfig.Access.Tls.Certificate.IssuerKey);
    }

    [Fact]
    public void A_control_plane_node_joins_as_a_learner_and_is_promoted()
    {
        var host = FakeHost.Of(Plans.Stacked, _newControlPlane);
        host.Store(new Node(new ObjectMeta("cp4"), new NodeSpec(), new NodeStatus()));
        Assert.Equal(0, host.Run(_control));
        Assert.Empty(host.Errors);
        Assert.Contains("This node has joined the cluster and a new control plane instance was created:", host.Lines, StringComparer.Ordinal);
        Assert.True(host.Asked.IndexOf("MemberAddRequest") < host.Asked.IndexOf("MemberPromoteRequest"));
        Assert.Equal(4, host.Members.Count);
        Assert.DoesNotContain(host.Members, member => member.IsLearner);

        var manifest = host.Files[StaticPodFiles.Path("etcd")]!.Text!;
        Assert.Contains(
            "--initial-cluster=cp1=https://10.0.0.11:2380,cp2=https://10.0.0.12:2380,cp3=https://10.0.0.13:2380,cp4=https://10.0.0.14:2380\n", manifest, StringComparison.Ordinal);
        Assert.Contains("--initial-cluster-state=existing\n", manifest, StringComparison.Ordinal);
        Assert.Equal(Plans.Stacked.Pki.Etcd.Certificate.ToPem(), host.Files[PkiFiles.CertificatePath("etcd/ca")]!.Text);
        Assert.Null(host.Files[KubeconfigKind.SuperAdmin.Path]);
        Assert.True(Certificate.TryParse(host.Files[PkiFiles.CertificatePath("apiserver")]!.Text!, out var serving));
        Assert.Equal("10.96.0.1 10.0.0.14 10.0.0.10", string.Join(' ', serving.IpAddresses));
        Assert.Equal(KubeadmObjects.ControlPlaneTaint, Assert.Single(host.Stored<Node>("cp4")!.Spec.Taints));
    }

    [Fact]
    public void Without_an_address_it_cannot_begin() => Fails(_newWorker, "join", "error: discovery: Invalid value: \"\": bootstrapToken or file must be set");

    [Fact]
    public void Without_a_hash_it_will_not_begin() =>
        Fails(_newWorker, $"join 10.0.0.10:6443 --token {Plans.Stacked.Token}", "using token-based discovery without caCertHashes can be unsafe");

    [Fact]
    public void A_token_that_has_ended_is_not_signed_for() => Fails(
        _newWorker, _join, $"could not find a JWS signature in the cluster-info ConfigMap for token ID \"{Plans.Stacked.Token.Id}\"",
        host => host.Store(ClusterInfo.Signed(host.Stored<ConfigMap>("cluster-info")!, [], Plans.Now)));

    [Fact]
    public void A_wrong_hash_is_not_trusted() => Fails(
        _newWorker, _join.Replace(Plans.Stacked.Pki.Root.Key.Id.PublicKeyHash, new string('0', 64), StringComparison.Ordinal),
        "cluster CA found in cluster-info ConfigMap is invalid: none of the public keys");

    [Fact]
    public void An_API_server_that_does_not_answer_is_waited_for_five_minutes()
    {
        var host = FakeHost.Of(Plans.Stacked, _newWorker);
        host.IsReachable = false;
        Assert.Equal(1, host.Run(_join));
        Assert.InRange(host.Clock - Plans.Now, TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(5.2));
        Assert.Contains("couldn't validate the identity of the API Server: failed to request the cluster-info ConfigMap: Get", host.Errors[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_cluster_without_an_endpoint_cannot_grow()
    {
        var host = FakeHost.Of(Plans.Single, new PlannedNode("cp2", "10.0.0.12"));
        Assert.Equal(1, host.Run($"{Join(Plans.Single)} --control-plane --certificate-key {Plans.Single.CertificateKey.Hex}"));
        Assert.Contains(
            "unable to add a new control plane instance to a cluster that doesn't have a stable controlPlaneEndpoint address", string.Join('\n', host.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void Uploaded_certificates_that_are_gone_are_named() => Fails(
        _newControlPlane, _control, "Secret \"kubeadm-certs\" was not found in the \"kube-system\" Namespace. This Secret might have expired.",
        host => host.Forget(ResourceKind.Secrets, "kube-system", "kubeadm-certs"));

    [Fact]
    public void A_wrong_certificate_key_opens_nothing() =>
        Fails(_newControlPlane, $"{_join} --control-plane --certificate-key {new string('a', 64)}", "error decoding secret data with provided key: cipher: message authentication failed");

    [Fact]
    public void A_certificate_key_that_is_too_short_is_refused() =>
        Fails(_newControlPlane, $"{_join} --control-plane --certificate-key f8902e114ef118304e561c3ecd4d0b543adc226b7d42", "error downloading certs: error decoding secret data with provided key: crypto/aes: invalid key size 22");

    [Fact]
    public void Without_a_key_the_shared_certificates_must_be_there() => Fails(
        _newControlPlane, _join + " --control-plane", "failure loading certificate for CA: couldn't load the certificate file /etc/kubernetes/pki/ca.crt: open /etc/kubernetes/pki/ca.crt: no such file or directory");

    [Fact]
    public void A_node_that_was_not_reset_is_refused()
    {
        var host = FakeHost.Of(Plans.Stacked, _newWorker);
        host.Files = KubeadmFiles.Worker(Plans.Stacked, Plans.Stacked.Workers[0]);
        host.Listening.Add(10250);
        Assert.Equal(1, host.Run(_join));
        Assert.Equal(
            [
                "error: error execution phase preflight: [preflight] Some fatal errors occurred:",
                "\t[ERROR FileAvailable--etc-kubernetes-kubelet.conf]: /etc/kubernetes/kubelet.conf already exists",
                "\t[ERROR Port-10250]: Port 10250 is in use",
                "\t[ERROR FileAvailable--etc-kubernetes-pki-ca.crt]: /etc/kubernetes/pki/ca.crt already exists",
            ],
            host.Errors.Take(4), StringComparer.Ordinal);
    }

    private static void Fails(PlannedNode node, string line, string text, Action<FakeHost>? prepare = null)
    {
        var host = FakeHost.Of(Plans.Stacked, node);
        prepare?.Invoke(host);
        Assert.Equal(1, host.Run(line));
        Assert.Contains(text, string.Join('\n', host.Errors), StringComparison.Ordinal);
        Assert.DoesNotContain("start kubelet", host.Units, StringComparer.Ordinal);
    }

    private static string Join(ClusterPlan plan) =>
        $"join {plan.Configuration.EndpointSeenFrom(plan.ControlPlanes[0].Address)} --token {plan.Token} --discovery-token-ca-cert-hash sha256:{plan.Pki.Root.Key.Id.PublicKeyHash}";
}
