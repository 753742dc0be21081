using System.Collections.Immutable;
using StudyPortal.Web.Features.Diagrams.Scenes.Reading;

namespace StudyPortal.Web.Features.Diagrams.Scenes.Layout;

/// <summary>One machine with all that runs on it; below it whom it talks to.</summary>
internal sealed class NodeLayout(ClusterReading reading, int width, string host) : SceneLayout(reading, width)
{
    private const int Rail = 16;
    private const int LeftGutter = 64;
    private const int TitleHeight = 28;
    private const int MachineGap = 12;
    private const int LaneGap = 14;
    private const int MostColumnWidth = 760;
    private const int NeighbourHeight = 56;
    private const int LinkPitch = 24;

    public override Scene Draw()
    {
        var column = Math.Min(Width - LeftGutter - (2 * Margin), MostColumnWidth);
        var facts = Reading.Inside(host);
        var top = Margin + TitleHeight;
        var box = new SceneBox(LeftGutter, top, column, MachineDrawing.HeightOf(facts, column));
        var machine = MachineDrawing.Draw(facts, box);
        var inside = Lane("lane-machine", "Machine", Margin, box.Bottom, column, [machine]);

        ImmutableArray<LinkFacts> links = [.. Reading.Links.Where(link => link.From == host || link.To == host)];
        var ids = links.Select(link => Other(link)).Where(id => id != host).ToHashSet(StringComparer.Ordinal);
        var start = inside.Box.Bottom + LaneGap;
        ImmutableArray<SceneMachine> neighbours =
        [
            .. Reading.Machines.Where(other => ids.Contains(other.Id)).Index().Select(other => MachineDrawing.Draw(
                other.Item with { Rows = [], Member = null }, new SceneBox(LeftGutter, start + TitleHeight + (other.Index * (NeighbourHeight + MachineGap)), column, NeighbourHeight))),
        ];
        var end = neighbours.Select(neighbour => neighbour.Box.Bottom).DefaultIfEmpty(start + TitleHeight).Max();
        var talks = Lane("lane-neighbours", "Talks to", start, end, column, neighbours);
        // The machine in the middle of this picture is read first, and all its links with it.
        var drawn = links.Select((link, index) => link.From == link.To
            ? Sockets.Local(link, machine)
            : Route(link, machine, neighbours.Single(neighbour => neighbour.Id == Other(link)), links.Take(index).Count(before => Other(before) == Other(link))));
        return Assemble(LeftGutter + column + (2 * Margin), end + (2 * Margin), [inside, talks], drawn, links);
    }

    private static SceneLane Lane(string id, string title, int top, int bottom, int column, ImmutableArray<SceneMachine> machines) => new(
        id, new SceneBox(LeftGutter - Margin, top, column + (2 * Margin), bottom + Margin - top), new SceneText(title, LeftGutter, top + 19, SceneText.RowSize, SceneTone.Muted), Quorum: null, machines);

    private static SceneLink Route(LinkFacts facts, SceneMachine machine, SceneMachine neighbour, int nth)
    {
        var own = new ScenePoint(LeftGutter, machine.Box.MiddleY);
        var other = new ScenePoint(LeftGutter, neighbour.Box.Y + 18 + (LinkPitch * nth));
        var (start, end) = facts.From == machine.Id ? (own, other) : (other, own);
        var path = ScenePath.Through(start, start with { X = Rail }, end with { X = Rail }, end);
        return Sockets.Link(facts, path, other with { X = LeftGutter - 26 }, new ScenePoint(LeftGutter - 28, other.Y - 4));
    }

    private string Other(LinkFacts link) => link.From == host ? link.To : link.From;
}
