using System.Globalization;
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
    private const ulong UsualSeed = 1;

    // Stands in for a topology that cannot be read, so that the rest of the file is looked at; names of machines are then let pass.
    private static readonly Topology _anyTopology = new(ControlPlanes: 1, Workers: 0, Front: Simulation.Kubernetes.Kubeadm.EndpointKind.None);

    private readonly int _errorsBefore = findings.ErrorCount;

    public DiagramFile Read()
    {
        if (YamlFields.Of(YamlText.Read(file.Text, firstLine: 1, findings), "a diagram", findings) is not { } fields)
            return new DiagramFile(file.Path, slug, Diagram: null, [], TextReferences.None, StoryLines.None);

        var topologyText = fields.Text("topology");
        var topology = ReadTopology(topologyText);
        var names = new StoryNames(topology is null ? null : ClusterParts.Of(topology), findings);
        var title = fields.Text("title").Value;
        var summary = fields.Text("summary").Value;
        var seed = ReadSeed(fields);
        var view = fields.OptionalText("view") is { } text ? names.View(text) : null;
        var before = names.Inputs(fields.OptionalTexts("before"));
        var beside = fields.OptionalText("beside");
        var sources = SourceList.Read(fields.OptionalList("sources"), findings);
        var diagram = new Diagram(
            slug, title, summary, topologyText.Value, topology ?? _anyTopology, seed, view ?? new DiagramView.Whole(), Values(before),
            ReadNames(fields, "hide", "lane", DiagramNames.Lanes),
            fields.OptionalNode("operate") is null ? DiagramOperations.All : ReadNames(fields, "operate", "operation", DiagramOperations.All),
            ReadNudges(fields, names), Story: [], file.Path, ContentHash.OfProse(file.Text)) { Sources = sources, Beside = beside?.Value };

        var story = new StoryReader(diagram, names, findings, terms);
        var steps = story.Read(fields.OptionalList("story"));
        fields.Finish();
        return new DiagramFile(
            file.Path, slug, findings.ErrorCount == _errorsBefore ? diagram with { Story = steps } : null, story.Predictions, story.References,
            new StoryLines([.. before.Select(input => input.Line)], story.Lines)) { Beside = beside };
    }

    internal static IReadOnlyList<string> Values(IEnumerable<Placed<string>> texts) => [.. texts.Select(text => text.Value)];

    private Topology? ReadTopology(Placed<string> text)
    {
        if (text.Value.Length == 0)
            return null;
        if (Topology.Named(text.Value) is { } topology)
            return topology;
        findings.Error(text.Line, TopologyText.Problem(text.Value));
        return null;
    }

    private ulong ReadSeed(YamlFields fields)
    {
        if (fields.OptionalNode("seed") is not { } node)
            return UsualSeed;
        if (node is YamlScalar { IsPlain: true } scalar && ulong.TryParse(scalar.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var seed))
            return seed;
        findings.Error(node.Line, "'seed' must be a whole number, not negative");
        return UsualSeed;
    }

    private IReadOnlyList<string> ReadNames(YamlFields fields, string key, string what, IReadOnlyList<string> known)
    {
        var names = fields.OptionalTexts(key);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names.Where(name => name.Value.Length > 0))
        {
            if (!known.Contains(name.Value, StringComparer.Ordinal))
                findings.Error(name.Line, $"unknown {what} '{name.Value}'; there are {string.Join(", ", known)}{NearName.DidYouMean(name.Value, known)}");
            else if (!seen.Add(name.Value))
                findings.Error(name.Line, $"'{name.Value}' stands twice in '{key}'; keep one");
        }

        return Values(names);
    }

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
