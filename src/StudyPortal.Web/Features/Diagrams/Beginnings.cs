using Microsoft.Extensions.Caching.Memory;
using StudyPortal.Content.Diagrams;
using StudyPortal.Simulation.World;

namespace StudyPortal.Web.Features.Diagrams;

/// <summary>
/// The clusters in which diagrams begin. To settle one takes some ten milliseconds and a megabyte or two, so that all who look at it share it: a cluster is a value, and whoever operates
/// it goes on from there.
/// </summary>
public sealed class Beginnings : IDisposable
{
    private const int MostClusters = 48;
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(30);

    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = MostClusters });

    /// <summary>The cluster of a diagram, after all that its author lets happen before the story. Only the content check runs that; the portal takes a diagram whose form is right.</summary>
    public Beginning Of(Diagram diagram) => Keep(diagram, () => StoryRun.Begin(diagram) switch
    {
        StoryRunResult.Run run => new Beginning.Ready(run.History.Present),
        StoryRunResult.Stopped stopped => new Beginning.Impossible(stopped.Complaint),
        var other => throw new InvalidOperationException($"No such result: {other}."),
    });

    /// <summary>A settled cluster.</summary>
    public Cluster Of(Topology topology, ulong seed) => ((Beginning.Ready)Keep((topology, seed), () => new Beginning.Ready(Cluster.Settled(topology, seed)))).Cluster;

    public void Dispose() => _kept.Dispose();

    private Beginning Keep(object key, Func<Beginning> begin)
    {
        var made = _kept.GetOrCreate(key, entry =>
        {
            entry.Size = 1;
            entry.SlidingExpiration = Rest;
            return new Lazy<Beginning>(begin);
        });
        return made!.Value;
    }
}
