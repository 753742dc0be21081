using StudyPortal.Content.Diagrams;
using StudyPortal.Content.Findings;
using StudyPortal.Content.Yaml;
using StudyPortal.Learning.Questions;
using StudyPortal.Simulation.World;

namespace StudyPortal.Content.Questions;

/// <summary>Understands a picture to point at: of a cluster of its own (<c>topology</c>), or that of a diagram (<c>diagram</c> and <c>step</c>), and its <c>spots</c>.</summary>
internal sealed class HotSpotReader(QuestionParts parts)
{
    private const int MostSpots = 8;

    private static readonly Topology _noTopology = new(ControlPlanes: 1, Workers: 0, Front: Simulation.Kubernetes.Kubeadm.EndpointKind.None);
    private static readonly ClusterPicture _noPicture = new("", _noTopology, Seed: 1, [], "overview", []);

    private readonly FindingList _findings = parts.Findings;

    public HotSpot Read(QuestionHead head, YamlFields fields)
    {
        var isOfDiagram = fields.OptionalNode("diagram") is not null;
        var among = ClusterFields.ReadNames(fields, "among", "kind of part", PictureParts.Kinds, _findings);
        var (picture, known) = isOfDiagram ? (_noPicture, null) : ReadPicture(fields, among);
        var nodes = fields.List("spots");
        var otherwise = parts.Fragments.Render(fields.Text("otherwise"));
        if (nodes.Count > MostSpots)
            _findings.Error(nodes[MostSpots].Line, string.Create(null, $"the picture has {nodes.Count} spots; write {MostSpots} at most"));
        var taken = new Dictionary<string, int>(StringComparer.Ordinal);
        var spots = nodes.Select(node => ReadSpot(node, taken)).OfType<Placed<Spot>>().ToList();
        if (spots.Count > 0 && !spots.Exists(spot => spot.Value.IsRight))
            _findings.Error(fields.LineOf("spots"), "no spot is right; mark one with 'right: true'");
        foreach (var spot in spots.Where(spot => known?.Contains(spot.Value.Part, StringComparer.Ordinal) == false))
            _findings.Error(spot.Line, Unknown(spot.Value.Part, known!));
        if (isOfDiagram)
            parts.Borrowed = ReadBorrowed(fields, among, spots);
        return new HotSpot(head, picture, known ?? [], [.. spots.Select(spot => spot.Value)], otherwise);
    }

    /// <summary>What to say of a part that the picture does not have, or that cannot be chosen.</summary>
    public static string Unknown(string part, IReadOnlyList<string> known) => $"the picture has no part '{part}' to choose{NearName.DidYouMean(part, known)}";

    private (ClusterPicture Picture, IReadOnlyList<string>? Parts) ReadPicture(YamlFields fields, IReadOnlyList<string> among)
    {
        var text = fields.Text("topology");
        var topology = ClusterFields.ReadTopology(text, _findings);
        var cluster = topology is null ? null : ClusterParts.Of(topology);
        var names = new StoryNames(cluster, _findings);
        var seed = ClusterFields.ReadSeed(fields, _findings);
        var before = names.Inputs(fields.OptionalTexts("before"));
        var view = (fields.OptionalText("view") is { } asked ? names.View(asked) : null) ?? new DiagramView.Whole();
        var hidden = ClusterFields.ReadNames(fields, "hide", "lane", DiagramNames.Lanes, _findings);
        parts.Lines = new ProofLines([.. before.Select(input => input.Line)], Given: 0, Solution: 0, [], []);
        return (
            new ClusterPicture(text.Value, topology ?? _noTopology, seed, DiagramReader.Values(before), PictureParts.Write(view), hidden),
            cluster is null ? null : PictureParts.Of(cluster, view, among));
    }

    private BorrowedPicture ReadBorrowed(YamlFields fields, IReadOnlyList<string> among, List<Placed<Spot>> spots)
    {
        var step = fields.OptionalNode("step") is null ? 0 : fields.Integer("step", 0, StoryReader.MostSteps);
        return new BorrowedPicture(
            fields.Text("diagram"), new Placed<int>(step, fields.Place with { Line = fields.LineOf("step") }), among,
            [.. spots.Select(spot => new Placed<string>(spot.Value.Part, spot.Place))]);
    }

    private Placed<Spot>? ReadSpot(YamlNode node, Dictionary<string, int> taken)
    {
        if (YamlFields.Of(node, "a spot", _findings) is not { } fields)
            return null;
        var part = fields.Text("part");
        parts.CheckNew(part, taken);
        var isRight = fields.OptionalNode("right") is not null && fields.Truth("right");
        var (feedback, misconception) = parts.ReadRemark(fields);
        if (isRight && misconception is not null)
            _findings.Error(fields.LineOf("misconception"), "a right spot gives no misconception away; take this line out");
        return new Placed<Spot>(new Spot(part.Value, isRight, feedback, misconception), part.Place);
    }
}
