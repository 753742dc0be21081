using System.Collections.Concurrent;
using StudyPortal.Simulation.Raft;
using StudyPortal.Simulation.World;
using StudyPortal.Web.Features.Diagrams.Scenes;

namespace StudyPortal.Web.Tests.Features.Diagrams;

/// <summary>Clusters to picture: each topology healthy and with each trouble, settled once for all tests.</summary>
internal static class Pictures
{
    public const string Healthy = "healthy";
    public const string Crashed = "cp1 crashed";
    public const string Isolated = "leader isolated";
    public const string Cut = "link cut";

    public static readonly string[] Topologies = ["single", "stacked-2", "stacked-3", "stacked-4", "stacked-5", "stacked-6", "stacked-7", "external-3", "external-5", "stacked-3,front=vip"];

    public static readonly string[] Troubles = [Healthy, Crashed, Isolated, Cut];

    public static readonly int[] Widths = [390, 768, 1440];

    private static readonly ConcurrentDictionary<string, Lazy<Cluster>> _settled = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<(string, string), Lazy<ClusterSnapshot>> _snapshots = new();

    public static Cluster Settled(string topology) => _settled.GetOrAdd(topology, name => new Lazy<Cluster>(() => Cluster.Settled(Topology.Named(name)!, 1))).Value;

    public static ClusterSnapshot Snapshot(string topology, string trouble = Healthy) =>
        _snapshots.GetOrAdd((topology, trouble), _ => new Lazy<ClusterSnapshot>(() => Troubled(Settled(topology), trouble).Snapshot())).Value;

    public static Scene Of(ClusterSnapshot snapshot, int width = 1440, SceneLevel? level = null) => SceneBuilder.Build(snapshot, new SceneOptions(width, level ?? new Overview()));

    public static Scene After(params Fault[] faults) => Of(faults.Aggregate(Settled("stacked-3"), (cluster, fault) => cluster.Apply(fault).Next).Snapshot());

    public static string LeaderOf(ClusterSnapshot snapshot) => snapshot.Members.First(member => member.Role == RaftRole.Leader).Host;

    /// <summary>The other end of the cut: a machine that cp1 has a link to.</summary>
    public static string CutPeer(ClusterSnapshot snapshot) => snapshot.Machines.First(machine => machine.Name is "cp2" or "worker1").Name;

    private static Cluster Troubled(Cluster cluster, string trouble)
    {
        Fault? fault = trouble switch
        {
            Crashed => new CrashMachine("cp1"),
            Isolated => new IsolateMachine(LeaderOf(cluster.Snapshot())),
            Cut => new CutMachines("cp1", CutPeer(cluster.Snapshot())),
            _ => null,
        };
        return fault is null ? cluster : cluster.Apply(fault).Next.Advance(TimeSpan.FromSeconds(1)).Next;
    }
}
