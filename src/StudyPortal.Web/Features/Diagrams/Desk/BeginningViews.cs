using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using StudyPortal.Simulation.World;
using StudyPortal.Web.Features.Diagrams.Scenes;

namespace StudyPortal.Web.Features.Diagrams;

/// <summary>
/// What everybody sees who has not touched a diagram yet: it is the same for all, so that it is worked out once and held once, for as long as somebody holds the cluster.
/// </summary>
internal sealed class BeginningViews
{
    // More widths than screens have: those who play with the size of their window get scenes of their own.
    private const int MostScenes = 64;

    private static readonly ConditionalWeakTable<Cluster, BeginningViews> Known = [];

    private readonly Lazy<ClusterVerdicts> _verdicts;
    private readonly ConcurrentDictionary<SceneOptions, Scene> _scenes = new();

    private BeginningViews(Cluster cluster) => (Snapshot, _verdicts) = (cluster.Snapshot(), new Lazy<ClusterVerdicts>(cluster.Judge));

    /// <summary>The cluster as it is seen.</summary>
    public ClusterSnapshot Snapshot { get; }

    /// <summary>What works in it.</summary>
    public ClusterVerdicts Verdicts => _verdicts.Value;

    /// <summary>The views of a cluster.</summary>
    public static BeginningViews Of(Cluster cluster) => Known.GetValue(cluster, static cluster => new BeginningViews(cluster));

    /// <summary>Its picture.</summary>
    public Scene SceneOf(SceneOptions options) =>
        _scenes.Count < MostScenes ? _scenes.GetOrAdd(options, static (options, snapshot) => SceneBuilder.Build(snapshot, options), Snapshot)
        : _scenes.TryGetValue(options, out var known) ? known
        : SceneBuilder.Build(Snapshot, options);
}
