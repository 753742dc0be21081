using StudyPortal.Content.Diagrams;

namespace StudyPortal.Web.Features.Diagrams.Scenes;

/// <summary>How a cluster is to be pictured.</summary>
/// <param name="Width">The width of the picture in CSS pixels, at least <see cref="LeastWidth"/>. Where the picture needs less, it is narrower.</param>
/// <param name="Level">What it shows.</param>
public sealed record SceneOptions(int Width, SceneLevel Level)
{
    /// <summary>The narrowest picture whose labels can be read: a small phone.</summary>
    public const int LeastWidth = 350;

    // One for all, so that options which ask for the same are equal.
    private static readonly IReadOnlyDictionary<string, Nudge> NoNudges = new Dictionary<string, Nudge>(StringComparer.Ordinal);

    /// <summary>Lanes that take no room, with their links: names of <see cref="DiagramNames.Lanes"/>. The machine of a picture from inside and the members of etcd in a picture of etcd stay.</summary>
    public IReadOnlyCollection<string> Hidden { get; init; } = [];

    /// <summary>
    /// How far machines are moved, by their names, in a picture with its lanes side by side: as far as asked, or as far as nothing leaves its lane or touches another. A picture for a
    /// phone has no room for that.
    /// </summary>
    public IReadOnlyDictionary<string, Nudge> Nudges { get; init; } = NoNudges;

    /// <summary>Ids of machines, programs, members, links and lanes that get a halo. An id that the picture does not have is left out: another level may have it.</summary>
    public IReadOnlyCollection<string> Focus { get; init; } = [];

    /// <summary>The hop of a traced request that is shown; null for none.</summary>
    public SceneWay? Way { get; init; }
}
