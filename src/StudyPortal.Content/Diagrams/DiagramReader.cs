using StudyPortal.Content.Files;
using StudyPortal.Content.Findings;
using StudyPortal.Content.Glossary;
using StudyPortal.Content.References;
using StudyPortal.Content.Yaml;
using StudyPortal.Learning.Questions;
using StudyPortal.Simulation.World;

namespace StudyPortal.Content.Diagrams;

/// <summary>Understands the file of a diagram. Names and forms are checked here; whether the story is true is proved by <see cref="StoryCheck"/>.</summary>
internal sealed class DiagramReader(TextFile file, string slug, FindingList findings, TermUses terms)
{
    // Stands in for a topology that cannot be read, so that the rest of the file is looked at; names of machines are then let pass.
    private static readonly Topology _anyTopology = new(ControlPlanes: 1, Workers: 0, Front: Simulation.Kubernetes.Kubeadm.EndpointKind.None);

    private readonly int _errorsBefore = findings.ErrorCount;

    public DiagramFile Read()
    {
        if (YamlFields.Of(YamlText.Read(file.Text, firstLine: 1, findings), "a diagram", findings) is not { } fields)
            return new DiagramFile(file.Path, slug, Diagram: null, [], TextReferences.None, StoryLines.None);

        var topologyText = fields.Text("topology");
        var topology = ClusterFields.ReadTopology(topologyText, findings);
        var names = new StoryNames(topology is null ? null : ClusterParts.Of(topology), findings);
        var title = fields.Text("title").Value;
        var summary = fields.Text("summary").Value;
        var seed = ClusterFields.ReadSeed(fields, findings);
        var view = fields.OptionalText("view") is { } text ? names.View(text) : null;
        var before = names.Inputs(fields.OptionalTexts("before"));
        var beside = fields.OptionalText("beside");
        var sources = SourceList.Read(fields.OptionalList("sources"), findings);
        var diagram = new Diagram(
            slug, title, summary, topologyText.Value, topology ?? _anyTopology, seed, view ?? new DiagramView.Whole(), Values(before),
            ClusterFields.ReadNames(fields, "hide", "lane", DiagramNames.Lanes, findings),
            fields.OptionalNode("operate") is null ? DiagramOperations.All : ClusterFields.ReadNames(fields, "operate", "operation", DiagramOperations.All, findings),
            ReadNudges(fields, names), Story: [], file.Path, ContentHash.OfProse(file.Text)) { Sources = sources, Beside = beside?.Value };

        var story = new StoryReader(diagram, names, findings, terms);
        var steps = story.Read(fields.OptionalList("story"));
        fields.Finish();
        return new DiagramFile(
            file.Path, slug, findings.ErrorCount == _errorsBefore ? diagram with { Story = steps } : null, story.Predictions, story.References,
            new StoryLines([.. before.Select(input => input.Line)], story.Lines)) { Beside = beside };
    }

    internal static IReadOnlyList<string> Values(IEnumerable<Placed<string>> texts) => [.. texts.Select(text => text.Value)];

    private Dictionary<string, Nudge> ReadNudges(YamlFields fields, StoryNames names)
    {
        var nudges = new Dictionary<string, Nudge>(StringComparer.Ordinal);
        foreach (var entry in fields.OptionalEntries("nudge"))
        {
            names.CheckMachine(entry.Key, entry.Line);
            if (YamlFields.Of(entry.Value, "a nudge", findings) is not { } nudge)
                continue;
            nudges[entry.Key] = new Nudge(nudge.Integer("x", -Nudge.Farthest, Nudge.Farthest), nudge.Integer("y", -Nudge.Farthest, Nudge.Farthest));
            nudge.Finish();
        }

        return nudges;
    }
}
