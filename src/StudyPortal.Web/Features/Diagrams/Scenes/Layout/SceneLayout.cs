using System.Collections.Immutable;
using StudyPortal.Web.Features.Diagrams.Scenes.Reading;

namespace StudyPortal.Web.Features.Diagrams.Scenes.Layout;

/// <summary>Gives everything its place. Places depend on the topology and the width, not on what has failed.</summary>
internal abstract class SceneLayout(ClusterReading reading, int width)
{
    protected const int Margin = 8;
    private const int FirstArcDepth = 22;
    private const int ArcStep = 19;

    // From so many members on, arcs lie closer, and only those between neighbours carry their port.
    private const int Many = 4;
    private const int DenseArcStep = 16;
    private const int PortLabelWidth = 28;

    protected ClusterReading Reading { get; } = reading;

    protected int Width { get; } = width;

    public abstract Scene Draw();

    /// <summary>The room beside members in which the links among them swing out.</summary>
    protected static int ArcRoom(int members) => members < 2 ? 0 : ArcDepth(members - 1, members) + (PortLabelWidth / 2) + 6;

    /// <summary>A link between two members that stand one above the other.</summary>
    protected static SceneLink Arc(LinkFacts facts, SceneMachine from, SceneMachine to, int distance, int members)
    {
        var path = ScenePath.Arc(
            new ScenePoint(from.Box.Right, Sockets.HeightOf(from, facts.Port)), new ScenePoint(to.Box.Right, Sockets.HeightOf(to, facts.Port)), ArcDepth(distance, members));
        var top = path.At(500);
        return Sockets.Link(facts, path, top, members < Many || distance == 1 ? top with { Y = top.Y + 4 } : null);
    }

    protected Scene Assemble(int width, int height, IEnumerable<SceneLane> lanes, IEnumerable<SceneLink> links, ImmutableArray<LinkFacts> drawn)
    {
        var byStart = links.ToLookup(link => link.From.Split('/')[0], StringComparer.Ordinal);
        ImmutableArray<SceneLane> whole = [.. lanes.Select(lane => lane with { Machines = [.. lane.Machines.Select(machine => machine with { Links = [.. byStart[machine.Id]] })] })];
        return new Scene(width, height, Sentence(), whole, Reading.Notes(drawn), []);
    }

    private string Sentence()
    {
        var machines = Reading.Everything;
        int Count(MachineKind kind) => machines.Count(machine => machine.Kind == kind);
        var etcd = Count(MachineKind.Etcd);
        var down = machines.Count(machine => machine.Condition != MachineCondition.Up && machine.Kind != MachineKind.VirtualAddress);
        return string.Join(", ", new[]
        {
            Ports.Invariant($"A cluster of {Count(MachineKind.ControlPlane)} control-plane node{(Count(MachineKind.ControlPlane) == 1 ? "" : "s")}"),
            etcd > 0 ? Ports.Invariant($"{etcd} etcd machine{(etcd == 1 ? "" : "s")}") : "each with its own etcd member",
            Ports.Invariant($"{Count(MachineKind.Worker)} worker{(Count(MachineKind.Worker) == 1 ? "" : "s")}"),
        }) + (down == 0 ? "; every machine is up." : Ports.Invariant($"; {down} machine{(down == 1 ? " is" : "s are")} down or paused."));
    }

    private static int ArcDepth(int distance, int members) => FirstArcDepth + ((members < Many ? ArcStep : DenseArcStep) * (distance - 1));
}
