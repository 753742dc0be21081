using System.Collections.Immutable;
using StudyPortal.Simulation.World;

namespace StudyPortal.Web.Features.Diagrams.Scenes.Reading;

/// <summary>What a picture tells of a cluster: its machines in reading order and the links between them.</summary>
internal sealed class ClusterReading
{
    private readonly LinkReading _links;
    private readonly RowReading _rows;

    public ClusterReading(ClusterSnapshot snapshot)
        : this(snapshot, _ => true)
    {
    }

    /// <param name="snapshot">The cluster.</param>
    /// <param name="isShown">Which machines are drawn.</param>
    public ClusterReading(ClusterSnapshot snapshot, Func<MachineFacts, bool> isShown)
    {
        _links = new LinkReading(snapshot);
        _rows = new RowReading(snapshot);
        Etcd = new EtcdReading(snapshot, _links);
        Snapshot = snapshot;
        Everything = [ClientsFacts(), .. FrontFacts(), .. Of(MachineKind.ControlPlane), .. Of(MachineKind.Etcd), .. Of(MachineKind.Worker)];
        Machines = Everything.Any(isShown) ? [.. Everything.Where(isShown)] : Everything;
        var shown = Machines.Select(machine => machine.Id).ToHashSet(StringComparer.Ordinal);
        Links = [.. AllLinks(Everything[1]).Where(link => shown.Contains(link.From) && shown.Contains(link.To))];
    }

    public ClusterSnapshot Snapshot { get; }

    public EtcdReading Etcd { get; }

    /// <summary>All machines in reading order.</summary>
    public ImmutableArray<MachineFacts> Everything { get; }

    /// <summary>Those that are drawn; all of them where nothing would be left.</summary>
    public ImmutableArray<MachineFacts> Machines { get; }

    /// <summary>The links that are drawn, ordered by where they begin.</summary>
    public ImmutableArray<LinkFacts> Links { get; }

    /// <summary>Trouble that none of these links shows.</summary>
    public ImmutableArray<string> Notes(IEnumerable<LinkFacts> drawn)
    {
        var shown = drawn.SelectMany(link => new[] { (link.From, link.To), (link.To, link.From) }).ToHashSet();
        return
        [
            .. from trouble in _links.Troubled()
               where !shown.Contains((trouble.One, trouble.Other)) && !_links.IsIsolated(trouble.One) && !_links.IsIsolated(trouble.Other)
               select $"Between {trouble.One} and {trouble.Other}: {trouble.Words}.",
        ];
    }

    /// <summary>The machine with every unit, container and pod on it.</summary>
    public MachineFacts Inside(string host) => Facts(Snapshot.Machines.Single(machine => machine.Name == host), _rows.Everything);

    private IEnumerable<string> Named(MachineKind kind) =>
        Snapshot.Machines.Select(machine => machine.Name).Where(name => Reading.Machines.KindOf(name) == kind).OrderBy(name => name.Length).ThenBy(name => name, StringComparer.Ordinal);

    private IEnumerable<MachineFacts> Of(MachineKind kind) => Named(kind).Select(name => Facts(Snapshot.Machines.Single(machine => machine.Name == name), _rows.Main));

    private MachineFacts Facts(MachineView machine, Func<MachineView, MachineKind, ImmutableArray<RowFacts>> rows)
    {
        var kind = Reading.Machines.KindOf(machine.Name);
        ImmutableArray<string> marks =
        [
            .. _links.IsIsolated(machine.Name) ? ["isolated"] : Array.Empty<string>(),
            .. machine.IsDiskFull ? ["disk full"] : Array.Empty<string>(),
            .. _rows.IsNotReady(machine.Name) ? ["NotReady"] : Array.Empty<string>(),
        ];
        var member = Etcd.Hosts.Contains(machine.Name, StringComparer.Ordinal) ? Etcd.Of(machine.Name) : null;
        return new MachineFacts(machine.Name, kind, machine.Address, RowReading.ConditionOf(machine), marks, rows(machine, kind), member);
    }

    private static MachineFacts ClientsFacts() =>
        new(Reading.Machines.Clients, MachineKind.Clients, "outside", MachineCondition.Up, [], [new RowFacts("clients/kubectl", "kubectl", RowState.None)], Member: null);

    private IEnumerable<MachineFacts> FrontFacts() => _rows.IsVirtual
        ? [new MachineFacts(Reading.Machines.VirtualAddress, MachineKind.VirtualAddress, _rows.VirtualAddress ?? "held by nobody",
            _rows.VirtualAddress is null ? MachineCondition.Down : MachineCondition.Up, [], _rows.VirtualRows(), Member: null)]
        : Of(MachineKind.LoadBalancer);

    private IEnumerable<LinkFacts> AllLinks(MachineFacts front)
    {
        var host = front.Kind == MachineKind.VirtualAddress ? _rows.Holder : front.Id;
        yield return _links.Between(Reading.Machines.Clients, front.Id, Ports.Api, fromHost: null, host);
        if (front.Kind != MachineKind.ControlPlane)
        {
            foreach (var node in Named(MachineKind.ControlPlane))
                yield return FromFront(front, node);
        }

        foreach (var link in Named(MachineKind.ControlPlane).SelectMany(NodeLinks).Concat(Peers(MachineKind.Etcd)))
            yield return link;
        foreach (var worker in Named(MachineKind.Worker))
            yield return _links.Between(worker, front.Id, Ports.Api, worker, host);
    }

    private LinkFacts FromFront(MachineFacts front, string node)
    {
        if (front.Kind == MachineKind.LoadBalancer)
            return _links.Between(front.Id, node, Ports.Api, front.Id, node);
        var link = _links.Between(front.Id, node, Ports.Api, fromHost: null, node);
        return node == _rows.Holder ? link : link with { State = LinkState.Idle, Words = "not used, the address is not there" };
    }

    private IEnumerable<LinkFacts> NodeLinks(string node)
    {
        var isStacked = Etcd.Hosts.Contains(node, StringComparer.Ordinal);
        if (isStacked)
            yield return _rows.Local(node);
        foreach (var member in isStacked ? [] : Named(MachineKind.Etcd))
            yield return _links.Between(node, member, Ports.EtcdClient, node, member);
        foreach (var peer in isStacked ? After(node, MachineKind.ControlPlane) : [])
            yield return _links.Between(node, peer, Ports.EtcdPeer, node, peer);
        foreach (var worker in Named(MachineKind.Worker))
            yield return _links.Between(node, worker, Ports.Kubelet, node, worker);
    }

    private IEnumerable<LinkFacts> Peers(MachineKind kind) =>
        Named(kind).SelectMany(node => After(node, kind).Select(peer => _links.Between(node, peer, Ports.EtcdPeer, node, peer)));

    private IEnumerable<string> After(string node, MachineKind kind) => Named(kind).SkipWhile(name => name != node).Skip(1);
}
