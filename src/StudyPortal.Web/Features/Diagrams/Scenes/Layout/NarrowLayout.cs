using System.Collections.Immutable;
using StudyPortal.Web.Features.Diagrams.Scenes.Reading;

namespace StudyPortal.Web.Features.Diagrams.Scenes.Layout;

/// <summary>Lanes from top to bottom, a machine in each line; calls run along rails on the left, and those of etcd on the right.</summary>
internal sealed class NarrowLayout(ClusterReading reading, int width) : SceneLayout(reading, width)
{
    private const int ApiRail = 14;
    private const int KubeletRail = 26;
    private const int LeftGutter = 64;
    private const int LeastRightGutter = 60;
    private const int EtcdRail = 16;
    private const int TitleHeight = 28;
    private const int MachineGap = 16;
    private const int LaneGap = 14;
    private const int MarkPitch = 14;

    private readonly Dictionary<string, SceneMachine> _machines = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);

    public override Scene Draw()
    {
        var rightGutter = Math.Max(LeastRightGutter, ArcRoom(Reading.Etcd.Hosts.Length) + Margin);
        var (y, column) = (Margin, Width - LeftGutter - rightGutter);
        var lanes = ImmutableArray.CreateBuilder<SceneLane>();
        foreach (var plan in LanePlan.Of(Reading))
        {
            var lane = Lane(plan, y, column);
            lanes.Add(lane);
            y = lane.Box.Bottom + LaneGap;
        }

        return Assemble(Width, y, lanes.ToImmutable(), Reading.Links.Select(Route), Reading.Links);
    }

    private SceneLane Lane(LanePlan plan, int top, int column)
    {
        var quorum = plan.HasQuorum ? QuorumDrawing.Draw(Reading.Etcd, LeftGutter, top + TitleHeight, column) : null;
        var y = top + TitleHeight + (quorum is null ? 0 : QuorumDrawing.Height);
        foreach (var (index, facts) in plan.Machines.Index())
        {
            var box = new SceneBox(LeftGutter, y, column, MachineDrawing.HeightOf(facts, column));
            _machines[facts.Id] = MachineDrawing.Draw(facts, box);
            _indexes[facts.Id] = index;
            y = box.Bottom + MachineGap;
        }

        var title = new SceneText(plan.Title, LeftGutter, top + 19, SceneText.RowSize, SceneTone.Muted);
        return new SceneLane(plan.Id, new SceneBox(LeftGutter - Margin, top, column + (2 * Margin), y - MachineGap + Margin - top), title, quorum, [.. plan.Machines.Select(facts => _machines[facts.Id])]);
    }

    private SceneLink Route(LinkFacts facts)
    {
        var (from, to) = (_machines[facts.From], _machines[facts.To]);
        if (facts.From == facts.To)
            return Sockets.Local(facts, from);
        return facts.Port switch
        {
            Ports.EtcdPeer => Arc(facts, from, to, _indexes[to.Id] - _indexes[from.Id], Reading.Etcd.Hosts.Length),
            Ports.EtcdClient => ToEtcd(facts, from, to),
            Ports.Kubelet => ToKubelet(facts, from, to),
            _ => ToApi(facts, from, to),
        };
    }

    // All calls of the API share a rail; what is particular to one is its last piece, or its first where it comes from a worker or a client.
    private SceneLink ToApi(LinkFacts facts, SceneMachine from, SceneMachine to)
    {
        var start = new ScenePoint(LeftGutter, from.Kind == MachineKind.LoadBalancer ? Sockets.HeightOf(from, Ports.Api) : from.Box.Y + 28);
        var end = new ScenePoint(LeftGutter, Sockets.HeightOf(to, Ports.Api));
        var isFromFront = from.Kind is MachineKind.LoadBalancer or MachineKind.VirtualAddress;
        if (from.Kind == MachineKind.Clients && to.Kind != MachineKind.ControlPlane)
            return Straight(facts, from, to);
        if (isFromFront)
            start = start with { Y = from.Box.Bottom - 24 };
        var path = ScenePath.Through(start, start with { X = ApiRail }, end with { X = ApiRail }, end);
        var own = isFromFront ? end : start;
        return Sockets.Link(facts, path, new ScenePoint(LeftGutter - 22, own.Y), new ScenePoint(LeftGutter - 24, own.Y - 4));
    }

    private static SceneLink Straight(LinkFacts facts, SceneMachine from, SceneMachine to)
    {
        var path = ScenePath.Through(new ScenePoint(from.Box.MiddleX, from.Box.Bottom), new ScenePoint(from.Box.MiddleX, to.Box.Y));
        var mark = new ScenePoint(path.Start.X, (path.Start.Y + path.End.Y) / 2);
        return Sockets.Link(facts, path, mark, new ScenePoint(mark.X + 8, mark.Y + 4), SceneAnchor.Start);
    }

    private SceneLink ToKubelet(LinkFacts facts, SceneMachine from, SceneMachine to)
    {
        var start = new ScenePoint(LeftGutter, from.Box.Bottom - 24);
        var end = new ScenePoint(LeftGutter, Sockets.HeightOf(to, facts.Port) + 4);
        var path = ScenePath.Through(start, start with { X = KubeletRail }, end with { X = KubeletRail }, end);
        ScenePoint? label = _indexes[from.Id] == 0 ? new ScenePoint(LeftGutter - 20, end.Y + 14) : null;
        return Sockets.Link(facts, path, new ScenePoint(KubeletRail, start.Y + 12 + (MarkPitch * _indexes[to.Id])), label);
    }

    private SceneLink ToEtcd(LinkFacts facts, SceneMachine from, SceneMachine to)
    {
        var start = new ScenePoint(from.Box.Right, Sockets.HeightOf(from, Ports.Api));
        var end = new ScenePoint(to.Box.Right, to.Box.Y + 28);
        var path = ScenePath.Through(start, start with { X = start.X + EtcdRail }, end with { X = start.X + EtcdRail }, end);
        ScenePoint? label = _indexes[to.Id] == 0 ? new ScenePoint(start.X + EtcdRail + 4, start.Y + 4) : null;
        return Sockets.Link(facts, path, new ScenePoint(start.X + EtcdRail, start.Y + 12 + (MarkPitch * _indexes[to.Id])), label, SceneAnchor.Start);
    }
}
