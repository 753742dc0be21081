using StudyPortal.Simulation.Kubernetes.Api;
using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Tests.Kubernetes.Api.Server;

public sealed class OutageTests
{
    [Fact]
    public void A_healthy_server_is_live_and_ready()
    {
        var lab = new ApiLab();
        Assert.Equal((200, "ok"), (lab.Http("/livez").Status, lab.Http("/readyz").Body));
        var verbose = lab.Http("/readyz?verbose").Body;
        Assert.StartsWith("[+]ping ok\n[+]log ok\n[+]etcd ok\n[+]etcd-readiness ok\n[+]informer-sync ok\n[+]poststarthook/start-apiserver-admission-initializer ok\n", verbose, StringComparison.Ordinal);
        Assert.EndsWith("[+]poststarthook/apiservice-openapiv3-controller ok\n[+]shutdown ok\nreadyz check passed\n", verbose, StringComparison.Ordinal);
        Assert.Contains("[+]etcd excluded: ok\n", lab.Http("/livez?verbose&exclude=etcd").Body, StringComparison.Ordinal);
        Assert.EndsWith("livez check passed\n", lab.Http("/livez?verbose").Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_quorum_livez_fails_after_two_seconds_and_readyz_after_four()
    {
        var lab = new ApiLab();
        lab.Tell(new LoseQuorum());
        Assert.InRange(lab.TimeOf(() => Assert.Equal(500, lab.Http("/livez").Status)).TotalSeconds, 2, 2.1);
        lab.Cluster.Run(TimeSpan.FromSeconds(2));
        Assert.InRange(lab.TimeOf(() => Assert.Contains("[-]etcd failed: reason withheld\n[-]etcd-readiness failed: reason withheld\n", lab.Http("/readyz").Body, StringComparison.Ordinal)).TotalSeconds, 4, 4.1);
    }

    [Fact]
    public void Without_quorum_reads_hang_for_a_minute_and_writes_for_34_seconds()
    {
        var lab = new ApiLab();
        lab.Tell(new LoseQuorum());
        Assert.InRange(
            lab.TimeOf(() => Assert.Equal(
                "the server was unable to return a response in the time allotted, but may still be processing the request (get pods)",
                lab.Refusal(new ListObjects(ResourceKind.Pods, "default")).Message)).TotalSeconds,
            60,
            60.1);
        Assert.InRange(
            lab.TimeOf(() => Assert.Equal(
                "Timeout: request did not complete within requested timeout - context deadline exceeded", lab.Refusal(new CreateObject(ApiServerTests.Map("x"))).Message)).TotalSeconds,
            34,
            34.1);
        Assert.InRange(lab.TimeOf(() => lab.Refusal(new GetObject(ResourceKind.Pods, "default", "x") { Timeout = TimeSpan.FromSeconds(5) })).TotalSeconds, 5, 5.1);
    }

    [Fact]
    public void Lists_from_the_cache_go_on_for_35_seconds_without_quorum_and_come_back_with_it()
    {
        var lab = new ApiLab();
        lab.Tell(new LoseQuorum());
        lab.Cluster.Run(TimeSpan.FromSeconds(30));
        Assert.Equal(4, Assert.IsType<ListResponse>(lab.Ask(new ListObjects(ResourceKind.Namespaces, "", 0))).Items.Length);
        lab.Cluster.Run(TimeSpan.FromSeconds(10));
        Assert.Equal((429, "storage is (re)initializing"), (lab.Refusal(new ListObjects(ResourceKind.Namespaces, "", 0)).Code, lab.Refusal(new WatchObjects(ResourceKind.Pods)).Message));
        lab.Tell(new FindQuorum());
        lab.Cluster.Run(TimeSpan.FromSeconds(10));
        Assert.Equal(4, Assert.IsType<ListResponse>(lab.Ask(new ListObjects(ResourceKind.Namespaces))).Items.Length);
        Assert.Equal("ok", lab.Http("/readyz").Body);
    }

    [Fact]
    public void It_exits_after_20_seconds_without_etcd()
    {
        var lab = new ApiLab(startsEtcd: false);
        lab.Cluster.Run(TimeSpan.FromSeconds(19.9));
        Assert.NotNull(lab.Cluster.ProcessOf(lab.Servers[0].Id));
        lab.Cluster.Run(TimeSpan.FromSeconds(0.3));
        Assert.Null(lab.Cluster.ProcessOf(lab.Servers[0].Id));
        var log = lab.Log(lab.Machines[0]);
        Assert.Contains(log, line => line.Contains("grpc: addrConn.createTransport failed to connect to {Addr: \"10.0.0.11:2379\"", StringComparison.Ordinal));
        Assert.Contains(log, line => line.EndsWith("\"command failed\" err=\"context deadline exceeded\"", StringComparison.Ordinal));
    }

    [Fact]
    public void It_exits_after_41_seconds_without_quorum()
    {
        var lab = new ApiLab(startsServers: false);
        lab.Tell(new LoseQuorum());
        lab.StartServer(lab.Machines[0]);
        lab.Cluster.Run(TimeSpan.FromSeconds(40.9));
        Assert.NotNull(lab.Cluster.ProcessOf(lab.Servers[0].Id));
        lab.Cluster.Run(TimeSpan.FromSeconds(0.3));
        Assert.Null(lab.Cluster.ProcessOf(lab.Servers[0].Id));
        Assert.Contains(
            lab.Log(lab.Machines[0]),
            line => line.EndsWith("PostStartHook \"rbac/bootstrap-roles\" failed: unable to initialize roles: timed out waiting for the condition", StringComparison.Ordinal));
    }

    [Fact]
    public void An_unknown_flag_and_a_missing_file_end_it_at_once()
    {
        var lab = new ApiLab(startsServers: false);
        lab.StartServer(lab.Machines[0], "--etcd-server=http://10.0.0.11:2379");
        lab.Cluster.Run(TimeSpan.FromMilliseconds(1));
        Assert.Contains(lab.Log(lab.Machines[0]), line => line.EndsWith("Error: unknown flag: --etcd-server", StringComparison.Ordinal));
        lab.Machines[0].Files = lab.Machines[0].Files.Without("/pki/apiserver.key");
        lab.StartServer(lab.Machines[0]);
        lab.Cluster.Run(TimeSpan.FromMilliseconds(1));
        Assert.Contains(
            lab.Log(lab.Machines[0]),
            line => line.EndsWith("\"command failed\" err=\"failed to load key pair: open /pki/apiserver.key: no such file or directory\"", StringComparison.Ordinal));
    }

    [Fact]
    public void The_next_endpoint_is_used_where_one_is_gone()
    {
        var lab = new ApiLab(servers: 2, startsServers: false);
        lab.StartServer(lab.Machines[1], "--etcd-servers=http://10.0.0.99:2379,http://10.0.0.11:2379");
        lab.Cluster.Run(TimeSpan.FromSeconds(12));
        Assert.True(lab.Server.HasStarted);
    }

    [Fact]
    public void Every_server_is_an_endpoint_of_the_service_until_it_ends()
    {
        var lab = new ApiLab(servers: 3);
        lab.Cluster.Run(TimeSpan.FromSeconds(12));
        Assert.Equal(["10.0.0.11", "10.0.0.12", "10.0.0.13"], Addresses(lab), StringComparer.Ordinal);
        lab.Cluster.Terminate(lab.Servers[1].Id, TimeSpan.FromSeconds(30));
        lab.Cluster.Run(TimeSpan.FromSeconds(2));
        Assert.Equal(["10.0.0.11", "10.0.0.13"], Addresses(lab), StringComparer.Ordinal);
        lab.Cluster.Kill(lab.Servers[2].Id);
        lab.Cluster.Run(TimeSpan.FromSeconds(30));
        Assert.Equal(["10.0.0.11"], Addresses(lab), StringComparer.Ordinal);
    }

    private static IEnumerable<string> Addresses(ApiLab lab) =>
        lab.Object<EndpointSlice>(new GetObject(ResourceKind.EndpointSlices, "default", "kubernetes")).Endpoints.Select(endpoint => endpoint.Addresses[0]);
}
