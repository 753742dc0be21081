using System.Collections.Immutable;
using StudyPortal.Content.Diagrams;
using StudyPortal.Web.Features.Diagrams.Scenes.Reading;

namespace StudyPortal.Web.Features.Diagrams.Scenes.Layout;

/// <summary>Lanes from left to right; the machines of a lane one above the other.</summary>
internal sealed class WideLayout : SceneLayout
{
    private const int LeastMainWidth = 220;
    private const int MostMainWidth = 640;
    private const int SpaciousWidth = 1000;
    private const int TitleHeight = 30;
    private const int MachineGap = 16;
    private const int LanePadding = 8;

    // Two channels under the lanes: for the calls to kubelets, and for those of kubelets.
    private const int ChannelPitch = 18;
    private const int RightRail = 14;
    private const int LeastGutter = 44;

    // What is left of the width goes to the first of these that there is.
    private static readonly MachineKind[] _mainKinds =
        [MachineKind.ControlPlane, MachineKind.Etcd, MachineKind.Worker, MachineKind.LoadBalancer, MachineKind.VirtualAddress, MachineKind.Clients];

    private readonly ImmutableArray<LanePlan> _plans;
    private readonly Dictionary<MachineKind, (int X, int Width)> _columns = [];
    private readonly Dictionary<string, SceneMachine> _machines = new(StringComparer.Ordinal);
    private readonly bool _isSpacious;
    private readonly bool _isExternal;
    private readonly IReadOnlyDictionary<string, Nudge> _nudges;
    private readonly int _mainWidth;
    private readonly int _used;
    private int _bottom;

    public WideLayout(ClusterReading reading, SceneOptions options)
        : base(reading, options.Width)
    {
        var width = options.Width;
        _nudges = options.Nudges;
        _plans = LanePlan.Of(reading);
        _isSpacious = width >= SpaciousWidth;
        _isExternal = _plans.Any(plan => plan.Kind == MachineKind.Etcd);
        var main = _mainKinds.First(kind => _plans.Any(plan => plan.Kind == kind));
        var taken = _plans.Sum(plan => plan.Kind == main ? 0 : WidthOf(plan.Kind)) + _plans.Sum(GutterAfter) + (2 * (Margin + LanePadding)) + (RightRail * 2);
        _mainWidth = Math.Min(width - taken, MostMainWidth);
        _used = taken + _mainWidth;
        var x = Margin + LanePadding;
        foreach (var plan in _plans)
        {
            var column = plan.Kind == main ? _mainWidth : WidthOf(plan.Kind);
            _columns[plan.Kind] = (x, column);
            x += column + GutterAfter(plan);
        }
    }

    /// <summary>Whether there is room enough.</summary>
    public bool Fits => _mainWidth >= LeastMainWidth;

    public override Scene Draw()
    {
        var top = Margin + TitleHeight + (QuorumDrawing.Height + 4);
        var heights = _plans.ToDictionary(plan => plan.Kind, plan => plan.Machines.Sum(machine => MachineDrawing.HeightOf(machine, _columns[plan.Kind].Width) + MachineGap) - MachineGap);
        _bottom = top + heights.Values.Max();
        foreach (var plan in _plans)
        {
            var y = top + ((heights.Values.Max() - heights[plan.Kind]) / 2);
            var (x, column) = _columns[plan.Kind];
            List<SceneBox> boxes = [];
            foreach (var facts in plan.Machines)
            {
                boxes.Add(new SceneBox(x, y, column, MachineDrawing.HeightOf(facts, column)));
                y = boxes[^1].Bottom + MachineGap;
            }

            var room = new SceneBox(x - LanePadding, top, column + (2 * LanePadding), _bottom - top);
            foreach (var (facts, box) in plan.Machines.Zip(Nudging.Apply(boxes, [.. plan.Machines.Select(facts => _nudges.GetValueOrDefault(facts.Id))], room)))
                _machines[facts.Id] = MachineDrawing.Draw(facts, box);
        }

        var hasChannels = Reading.Links.Any(link => link.Port == Ports.Api && _machines[link.From].Kind == MachineKind.Worker);
        return Assemble(_used, _bottom + LanePadding + (hasChannels ? 3 * ChannelPitch : Reading.Links.Any(GoesAroundEtcd) ? 2 * ChannelPitch : Margin), _plans.Select(Lane), Reading.Links.Select(Route), Reading.Links);
    }

    private SceneLane Lane(LanePlan plan)
    {
        var (x, column) = _columns[plan.Kind];
        var box = new SceneBox(x - LanePadding, Margin, column + (2 * LanePadding), _bottom + LanePadding - Margin);
        var title = new SceneText(SceneText.Fitting(plan.Title, column, SceneText.RowSize), x, Margin + 20, SceneText.RowSize, SceneTone.Muted);
        var quorum = plan.HasQuorum ? QuorumDrawing.Draw(Reading.Etcd, x, Margin + TitleHeight, column) : null;
        return new SceneLane(plan.Id, box, title, quorum, [.. plan.Machines.Select(machine => _machines[machine.Id])]);
    }

    private SceneLink Route(LinkFacts facts)
    {
        var (from, to) = (_machines[facts.From], _machines[facts.To]);
        if (facts.From == facts.To)
            return Sockets.Local(facts, from);
        return facts.Port switch
        {
            Ports.EtcdPeer => Arc(facts, from, to, IndexOf(to) - IndexOf(from), Reading.Etcd.Hosts.Length),
            Ports.Kubelet when GoesAroundEtcd(facts) => AroundEtcd(facts, from, to),
            Ports.Api when from.Kind == MachineKind.Worker => UnderLanes(facts, from, to),
            _ => Fan(facts, from, to),
        };
    }

    private bool GoesAroundEtcd(LinkFacts facts) => _isExternal && facts.Port == Ports.Kubelet;

    private SceneLink Fan(LinkFacts facts, SceneMachine from, SceneMachine to)
    {
        var fromApi = facts.Port != Ports.Api || from.Kind == MachineKind.LoadBalancer ? Sockets.HeightOf(from, Ports.Api) : from.Box.MiddleY;
        var path = ScenePath.Level(new ScenePoint(from.Box.Right, fromApi), new ScenePoint(to.Box.X, Sockets.HeightOf(to, facts.Port)));
        // Links that cross in a fan carry their marks at different places.
        var isManyToMany = facts.Port != Ports.Api;
        var mark = path.At(isManyToMany ? 1000 * (IndexOf(to) + 1) / (_plans.Single(plan => plan.Kind == to.Kind).Machines.Length + 1) : 550);
        ScenePoint? label = !isManyToMany ? new ScenePoint(mark.X, mark.Y + 4) : IndexOf(from) == 0 ? new ScenePoint(to.Box.X - LanePadding - 4, path.End.Y - 4) : null;
        return Sockets.Link(facts, path, mark, label, isManyToMany ? SceneAnchor.End : SceneAnchor.Middle);
    }

    private SceneLink AroundEtcd(LinkFacts facts, SceneMachine from, SceneMachine to)
    {
        var (start, end) = (new ScenePoint(from.Box.Right, from.Box.Bottom - 30), new ScenePoint(to.Box.X, Sockets.HeightOf(to, facts.Port)));
        var (rail, channel, rise) = (start.X + LanePadding + 8, _bottom + LanePadding + ChannelPitch, end.X - LanePadding - 10);
        var path = ScenePath.Through(start, start with { X = rail }, new ScenePoint(rail, channel), new ScenePoint(rise, channel), end with { X = rise }, end);
        ScenePoint? label = IndexOf(from) == 0 && IndexOf(to) == 0 ? new ScenePoint((rail + rise) / 2, channel - 4) : null;
        return Sockets.Link(facts, path, new ScenePoint(rail, start.Y + 12 + (14 * IndexOf(to))), label);
    }

    private SceneLink UnderLanes(LinkFacts facts, SceneMachine from, SceneMachine to)
    {
        var start = new ScenePoint(from.Box.Right, from.Box.Y + 28);
        var end = new ScenePoint(to.Box.MiddleX, to.Box.Bottom);
        var (rail, channel) = (start.X + LanePadding + RightRail, _bottom + LanePadding + (2 * ChannelPitch));
        var path = ScenePath.Through(start, start with { X = rail }, new ScenePoint(rail, channel), end with { Y = channel }, end);
        ScenePoint? label = IndexOf(from) == 0 ? new ScenePoint(_columns[MachineKind.Worker].X, channel - 4) : null;
        return Sockets.Link(facts, path, new ScenePoint(rail, start.Y + 14), label);
    }

    private int IndexOf(SceneMachine machine) => _plans.Single(plan => plan.Kind == machine.Kind).Machines.Select(facts => facts.Id).ToList().IndexOf(machine.Id);

    // A lane more leaves less for each.
    private int WidthOf(MachineKind kind) => kind switch
    {
        MachineKind.Clients => _isSpacious ? 112 : 92,
        MachineKind.Etcd => 210,
        MachineKind.Worker => !_isSpacious ? 150 : _isExternal ? 190 : 220,
        _ => !_isSpacious ? 140 : _isExternal ? 160 : 176,
    };

    private int GutterAfter(LanePlan plan) => plan.Kind switch
    {
        MachineKind.Worker => 0,
        MachineKind.ControlPlane when !plan.HasQuorum => _isSpacious ? 110 : 70,
        MachineKind.ControlPlane or MachineKind.Etcd => Math.Max(LeastGutter, ArcRoom(plan.Machines.Length) + (2 * LanePadding) + (!_isSpacious ? 8 : _isExternal ? 20 : 44)),
        _ => _isSpacious && !_isExternal ? 84 : LeastGutter + (_isSpacious ? 16 : 0),
    };
}
