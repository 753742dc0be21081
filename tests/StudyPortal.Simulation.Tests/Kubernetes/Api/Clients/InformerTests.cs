using StudyPortal.Simulation.Etcd;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Kubernetes.Api;
using StudyPortal.Simulation.Kubernetes.Api.Clients;
using StudyPortal.Simulation.Kubernetes.Api.Server;
using StudyPortal.Simulation.Kubernetes.Objects;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Tests.Kubernetes.Api.Server;

namespace StudyPortal.Simulation.Tests.Kubernetes.Api.Clients;

public sealed class InformerTests
{
    private const int Names = 6;
    private const int Writes = 60;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Cache_and_copies_equal_etcd_after_any_writes(ulong seed)
    {
        var lab = new ApiLab(servers: 2);
        var all = new Informer(ResourceKind.Pods);
        var placed = new Informer(ResourceKind.Pods, "", FieldSelector.Equal("spec.nodeName", "cp1"));
        lab.Cluster.Launch(lab.Machines[1], new ProcessStart(["follower"]), new Follower(lab.Access(lab.Machines[1]), elector: null, all, placed));
        var chance = new Prng(seed);
        for (var write = 0; write < Writes; write++)
        {
            (var kind, chance) = chance.Next(8);
            (var number, chance) = chance.Next(Names);
            Write(lab, kind, $"pod-{number}");
            lab.Cluster.Run(TimeSpan.FromMilliseconds(3));
            var stored = Stored(lab);
            Assert.Equal(stored, Versions(Assert.IsType<ListResponse>(lab.Ask(new ListObjects(ResourceKind.Pods, "", 0))).Items));
            if (lab.Etcd.HasQuorum && write % 10 == 9)
                Assert.Equal(stored, Versions(Assert.IsType<ListResponse>(lab.Ask(new ListObjects(ResourceKind.Pods))).Items));
        }

        lab.Cluster.Run(TimeSpan.FromSeconds(70));
        Assert.Equal(Stored(lab), Versions(all.Objects.Values));
        Assert.Equal(Stored(lab, onlyOn: "cp1"), Versions(placed.Objects.Values));
    }

    [Fact]
    public void It_lists_again_where_its_version_is_no_longer_known()
    {
        var lab = new ApiLab();
        var informer = new Informer(ResourceKind.ConfigMaps);
        lab.Cluster.Launch(lab.Machines[0], new ProcessStart(["follower"]), new Follower(lab.Access(lab.Machines[0]), elector: null, informer));
        lab.Cluster.Run(TimeSpan.FromSeconds(1));
        Assert.True(informer.IsSynced);
        lab.Cluster.Kill(lab.Servers[0].Id);
        lab.StartServer(lab.Machines[0]);
        lab.Cluster.Run(TimeSpan.FromSeconds(10));
        lab.Ask(new CreateObject(ApiServerTests.Map("later")));
        lab.Cluster.Run(TimeSpan.FromSeconds(40));
        Assert.NotNull(informer.Find("default", "later"));
    }

    [Fact]
    public void A_lease_wakes_nobody_who_follows_pods()
    {
        var lab = new ApiLab();
        var follower = new Follower(lab.Access(lab.Machines[0]), elector: null, new Informer(ResourceKind.Pods));
        lab.Cluster.Launch(lab.Machines[0], new ProcessStart(["follower"]), follower);
        lab.Cluster.Run(TimeSpan.FromSeconds(60));
        Assert.Empty(follower.Changes);
    }

    private static void Write(ApiLab lab, int kind, string name)
    {
        switch (kind)
        {
            case 0 or 1 or 2:
                lab.Ask(new CreateObject(ApiServerTests.PodOf(name)));
                break;
            case 3:
                lab.Ask(new BindPod("default", name, "cp1"));
                break;
            case 4:
                lab.Ask(new PatchObject(ResourceKind.Pods, "default", name, new LabelPatch([new("n", name)])));
                break;
            case 5:
                lab.Ask(new DeleteObject(ResourceKind.Pods, "default", name));
                break;
            case 6:
                lab.Ask(new DeleteObject(ResourceKind.Pods, "default", name) { GraceSeconds = 0 });
                break;
            default:
                lab.Ask(new BindPod("default", name, "cp2"));
                break;
        }
    }

    private static List<string> Stored(ApiLab lab, string? onlyOn = null)
    {
        const string Prefix = "/registry/pods/";
        var range = (RangeResponse)lab.Etcd.Store.Read(new RangeRequest(Prefix, EtcdKey.PrefixEnd(Prefix)));
        return Versions(range.Pairs.Select(pair => ((ObjectValue)pair.Value!).ReadAt(pair.ModRevision)).Where(pod => onlyOn is null || ((Pod)pod).Spec.NodeName == onlyOn));
    }

    private static List<string> Versions(IEnumerable<ApiObject> items) => [.. items.Select(item => $"{item.Name} {item.Meta.ResourceVersion}")];
}
