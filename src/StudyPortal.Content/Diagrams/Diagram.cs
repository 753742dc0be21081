using StudyPortal.Learning.Questions;
using StudyPortal.Simulation.World;

namespace StudyPortal.Content.Diagrams;

/// <summary>A cluster to look at and to operate, and the story that is told with it.</summary>
/// <param name="Slug">Unique in the catalogue; the name of its file.</param>
/// <param name="Title">Plain text.</param>
/// <param name="Summary">One sentence, plain text.</param>
/// <param name="TopologyText">The topology as the author wrote it: <c>stacked-3,workers=1</c>.</param>
/// <param name="Topology">The same, understood.</param>
/// <param name="Seed">Decides every chance in the cluster.</param>
/// <param name="View">What it shows first.</param>
/// <param name="Before">Inputs, in the forms of the model, that are carried out before the story begins and before anyone sees the cluster.</param>
/// <param name="Hidden">Lanes that are not drawn; names of <see cref="DiagramNames.Lanes"/>.</param>
/// <param name="Operations">What a learner may operate; names of <see cref="DiagramOperations.All"/>.</param>
/// <param name="Nudges">By the name of the machine.</param>
/// <param name="Story">In the order in which it is told; empty where the diagram tells none.</param>
/// <param name="SourcePath">Path of its file, relative to the content directory.</param>
/// <param name="Version">Hash of the source text.</param>
public sealed record Diagram(
    string Slug,
    string Title,
    string Summary,
    string TopologyText,
    Topology Topology,
    ulong Seed,
    DiagramView View,
    IReadOnlyList<string> Before,
    IReadOnlyList<string> Hidden,
    IReadOnlyList<string> Operations,
    IReadOnlyDictionary<string, Nudge> Nudges,
    IReadOnlyList<StoryStep> Story,
    string SourcePath,
    string Version)
{
    /// <summary>Slug of the diagram that stands beside it and on which the same is done, or null.</summary>
    public string? Beside { get; init; }

    /// <summary>Where it can be read up.</summary>
    public IReadOnlyList<SourceLink> Sources { get; init; } = [];
}
