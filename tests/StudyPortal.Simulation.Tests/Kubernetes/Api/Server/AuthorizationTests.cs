using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Kubernetes.Api;
using StudyPortal.Simulation.Kubernetes.Api.Clients;
using StudyPortal.Simulation.Kubernetes.Objects;
using StudyPortal.Simulation.Machines.Certificates;
using StudyPortal.Simulation.World;

namespace StudyPortal.Simulation.Tests.Kubernetes.Api.Server;

public sealed class AuthorizationTests
{
    private readonly ApiLab _lab = new();

    [Fact]
    public void Nobody_in_particular_may_ask_for_health_and_nothing_else()
    {
        Assert.Equal(200, _lab.Http("/livez").Status);
        Assert.Contains("\"gitVersion\": \"v1.35.6\"", _lab.Http("/version").Body, StringComparison.Ordinal);
        var refused = _lab.Http("/metrics");
        Assert.Equal(403, refused.Status);
        Assert.Contains("forbidden: User \\\"system:anonymous\\\" cannot get path \\\"/metrics\\\"", refused.Body, StringComparison.Ordinal);
        var anonymous = _lab.Access(_lab.Machines[0]) is var access ? access with { Tls = access.Tls! with { Certificate = null } } : null;
        Assert.Equal(
            "pods is forbidden: User \"system:anonymous\" cannot list resource \"pods\" in API group \"\" in the namespace \"default\"",
            _lab.Refusal(new ListObjects(ResourceKind.Pods, "default"), anonymous).Message);
    }

    [Fact]
    public void A_node_may_renew_its_own_lease_alone()
    {
        var node = _lab.Access(_lab.Machines[0], "system:node:cp1", "system:nodes");
        Assert.Equal("cp1", _lab.Object<Lease>(new CreateObject(LeaseOf("cp1")), node).Name);
        _lab.Ask(new CreateObject(LeaseOf("cp2")));
        Assert.Equal(
            "leases.coordination.k8s.io \"cp2\" is forbidden: User \"system:node:cp1\" cannot update resource \"leases\" in API group \"coordination.k8s.io\" in the namespace "
            + "\"kube-node-lease\"",
            _lab.Refusal(new UpdateObject(LeaseOf("cp2")), node).Message);
    }

    [Fact]
    public void The_scheduler_reads_no_secrets()
    {
        var scheduler = _lab.Access(_lab.Machines[0], "system:kube-scheduler", "none");
        Assert.IsType<ListResponse>(_lab.Ask(new ListObjects(ResourceKind.Pods), scheduler));
        Assert.Equal(403, _lab.Refusal(new ListObjects(ResourceKind.Secrets), scheduler).Code);
    }

    [Fact]
    public void A_certificate_of_another_authority_is_unauthorized()
    {
        var (stranger, chance) = CertificateAuthority.Create("kubernetes", LiveCluster.Beginning, TimeSpan.FromDays(1), new Prng(99));
        var (pair, _) = stranger.Issue(CertificateRequest.ForClient("admin", "system:masters"), LiveCluster.Beginning, TimeSpan.FromDays(1), chance);
        var good = _lab.Access(_lab.Machines[0]);
        var refused = _lab.Refusal(new ListObjects(ResourceKind.Pods), good with { Tls = good.Tls! with { Certificate = pair.Certificate } });
        Assert.Equal((401, "Unauthorized"), (refused.Code, refused.Message));
    }

    [Fact]
    public void A_bootstrap_token_is_good_until_it_expires()
    {
        ConfigMap configuration = new(new ObjectMeta("kubeadm-config", "kube-system"));
        _lab.Ask(new CreateObject(configuration));
        _lab.Ask(new CreateObject(new Secret(new ObjectMeta("bootstrap-token-abcdef", "kube-system"))
        {
            Type = "bootstrap.kubernetes.io/token",
            Data = StringMap.Of(
                ("token-id", Secret.Encode("abcdef")), ("token-secret", Secret.Encode("0123456789abcdef")), ("usage-bootstrap-authentication", Secret.Encode("true")),
                ("expiration", Secret.Encode("2026-03-02T10:00:00Z")), ("auth-extra-groups", Secret.Encode("system:bootstrappers:kubeadm:default-node-token"))),
        }));
        _lab.Cluster.Run(TimeSpan.FromMilliseconds(10));
        var bare = _lab.Access(_lab.Machines[0]) is var access ? access with { Tls = access.Tls! with { Certificate = null }, Token = "abcdef.0123456789abcdef" } : null!;
        var read = new GetObject(ResourceKind.ConfigMaps, "kube-system", "kubeadm-config");
        Assert.Equal("kubeadm-config", _lab.Object<ConfigMap>(read, bare).Name);
        Assert.Equal(401, _lab.Refusal(read, bare with { Token = "abcdef.ffffffffffffffff" }).Code);
        _lab.Cluster.Run(TimeSpan.FromHours(1));
        Assert.Equal(401, _lab.Refusal(read, bare).Code);
    }

    private static Lease LeaseOf(string name) => new(new ObjectMeta(name, "kube-node-lease"), new LeaseSpec { HolderIdentity = name, DurationSeconds = 40 });
}
