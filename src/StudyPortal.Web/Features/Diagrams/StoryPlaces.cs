using System.Collections.Immutable;
using Microsoft.Extensions.Caching.Memory;
using StudyPortal.Content.Diagrams;
using StudyPortal.Simulation.World;

namespace StudyPortal.Web.Features.Diagrams;

/// <summary>
/// The places of a story, for pages without a circuit. A story is carried out once for all of its steps; what is kept of it for the page that is being drawn are plain values, no clusters.
/// </summary>
public sealed class StoryPlaces(Beginnings beginnings) : IDisposable
{
    private const int MostStories = 64;
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(2);

    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = MostStories });

    /// <summary>Where a diagram stands after so many steps, which it has; the complaint of the first input that cannot be, where its author has not checked it.</summary>
    public (StoryPlace? Place, string Complaint) After(Diagram diagram, int step)
    {
        switch (beginnings.Of(diagram))
        {
            case Beginning.Impossible impossible:
                return (null, impossible.Complaint);
            case Beginning.Ready ready when step == 0:
                return (new StoryPlace(diagram, 0, BeginningViews.Of(ready.Cluster).Snapshot, Verdicts: null), "");
            case Beginning.Ready ready:
                var (places, complaint) = ToldOf(diagram, ready.Cluster);
                return step <= places.Length ? (places[step - 1], "") : (null, complaint);
            case var other:
                throw new InvalidOperationException($"No such beginning: {other}.");
        }
    }

    public void Dispose() => _kept.Dispose();

    private Told ToldOf(Diagram diagram, Cluster beginning)
    {
        var told = _kept.GetOrCreate(diagram, entry =>
        {
            entry.Size = 1;
            entry.SlidingExpiration = Rest;
            return new Lazy<Told>(() => Tell(diagram, beginning));
        });
        return told!.Value;
    }

    private static Told Tell(Diagram diagram, Cluster beginning)
    {
        var places = ImmutableArray.CreateBuilder<StoryPlace>(diagram.Story.Count);
        var history = History.From(beginning);
        foreach (var step in diagram.Story)
        {
            var result = StoryRun.Step(history, step);
            if (result is StoryRunResult.Stopped stopped)
                return new Told(places.ToImmutable(), stopped.Complaint);
            history = ((StoryRunResult.Run)result).History;
            places.Add(new StoryPlace(diagram, places.Count + 1, history.Present.Snapshot(), history.Present.Judge()));
        }

        return new Told(places.ToImmutable(), "");
    }

    private sealed record Told(ImmutableArray<StoryPlace> Places, string Complaint);
}
