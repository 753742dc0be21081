using System.Collections.Concurrent;
using StudyPortal.Simulation.World;

namespace StudyPortal.Content.Diagrams;

/// <summary>Settled clusters, each put up once for all that begins with it. Safe to use from many threads.</summary>
internal sealed class SettledClusters
{
    private readonly ConcurrentDictionary<(Topology Topology, ulong Seed), Lazy<Cluster>> _clusters = new();

    public Cluster Of(Topology topology, ulong seed) => _clusters.GetOrAdd((topology, seed), static key => new Lazy<Cluster>(() => Cluster.Settled(key.Topology, key.Seed))).Value;
}
