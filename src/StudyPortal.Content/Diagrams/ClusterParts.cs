using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using StudyPortal.Simulation.Kubernetes.Kubeadm;
using StudyPortal.Simulation.World;

namespace StudyPortal.Content.Diagrams;

/// <summary>
/// The parts of a topology that a diagram may name, known without putting the cluster up: its machines, the programs that are always drawn on them, and the links between them.
/// </summary>
public sealed class ClusterParts
{
    private const string Clients = "clients";
    private const string VirtualAddress = "vip";
    private const string LoadBalancer = "lb1";

    private readonly IReadOnlyList<string> _controlPlanes;
    private readonly IReadOnlyList<string> _workers;
    private readonly IReadOnlyList<string> _etcdMachines;
    private readonly string _front;
    private readonly EndpointKind _frontKind;

    private ClusterParts(Topology topology)
    {
        _controlPlanes = Names("cp", topology.ControlPlanes);
        _workers = Names("worker", topology.Workers);
        _etcdMachines = Names("etcd", topology.ExternalEtcd);
        _frontKind = topology.Front;
        _front = topology.Front switch { EndpointKind.LoadBalancer => LoadBalancer, EndpointKind.VirtualAddress => VirtualAddress, _ => _controlPlanes[0] };
        string[] balancers = topology.Front == EndpointKind.LoadBalancer ? [LoadBalancer] : [];
        Hosts = [.. _controlPlanes, .. _workers, .. _etcdMachines, .. balancers];
        string[] addresses = topology.Front == EndpointKind.VirtualAddress ? [VirtualAddress] : [];
        Machines = [Clients, .. addresses, .. Hosts];
        string[] links = [.. Links()];
        Drawn = [.. Machines.SelectMany(machine => ProgramsOf(machine).Prepend(machine).Concat(links.Where(link => BeginsAt(link, machine))))];
        Ids = Drawn.Concat(Lanes()).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The names of the machines, in the order of their positions: <c>cp1</c>, <c>worker1</c>, <c>etcd1</c>, <c>lb1</c>.</summary>
    public ImmutableArray<string> Hosts { get; }

    /// <summary>The same, and what stands in a machine's place: <c>clients</c>, <c>vip</c>.</summary>
    public IReadOnlyList<string> Machines { get; }

    /// <summary>The ids of machines, each followed by those of its programs and of the links that begin at it.</summary>
    public IReadOnlyList<string> Drawn { get; }

    /// <summary>The ids of machines, programs (<c>cp1/etcd</c>), links (<c>cp1--cp2</c>; on one machine <c>cp1:2379</c>) and lanes (<c>lane-workers</c>).</summary>
    public IReadOnlySet<string> Ids { get; }

    /// <summary>The parts of a topology.</summary>
    public static ClusterParts Of(Topology topology) => new(topology);

    /// <summary>Whether a link, by its id, begins at a machine.</summary>
    public static bool BeginsAt(string link, string machine) =>
        link.StartsWith($"{machine}--", StringComparison.Ordinal) || link.StartsWith($"{machine}:", StringComparison.Ordinal);

    private static string[] Names(string kind, int count) =>
        [.. Enumerable.Range(1, count).Select(number => string.Create(CultureInfo.InvariantCulture, $"{kind}{number}"))];

    private IEnumerable<string> ProgramsOf(string machine)
    {
        string[] programs = machine switch
        {
            Clients => ["kubectl"],
            VirtualAddress => [.. _controlPlanes],
            LoadBalancer => ["haproxy", .. _controlPlanes],
            _ when _etcdMachines.Contains(machine, StringComparer.Ordinal) => ["etcd"],
            _ when _workers.Contains(machine, StringComparer.Ordinal) => ["kubelet", "containerd", "pods"],
            _ => ["kube-apiserver", "kube-controller-manager", "kube-scheduler", "kubelet", "containerd", "pods", .. ControlPlaneExtras()],
        };
        return programs.Select(program => $"{machine}/{program}");
    }

    private IEnumerable<string> ControlPlaneExtras()
    {
        if (_etcdMachines.Count == 0)
            yield return "etcd";
        if (_frontKind == EndpointKind.VirtualAddress)
            yield return "keepalived";
    }

    private IEnumerable<string> Lanes() => DiagramNames.Lanes
        .Where(lane => lane switch { "front" => _frontKind != EndpointKind.None, "etcd" => _etcdMachines.Count > 0, "workers" => _workers.Count > 0, _ => true })
        .Select(lane => $"lane-{lane}");

    // From who calls to who is called, as they are drawn.
    private IEnumerable<string> Links()
    {
        var isStacked = _etcdMachines.Count == 0;
        var calls = _workers.Append(Clients).Select(caller => (caller, _front))
            .Concat(_frontKind == EndpointKind.None ? [] : Pairs([_front], _controlPlanes))
            .Concat(Pairs(_controlPlanes, _workers))
            .Concat(Pairs(_controlPlanes, _etcdMachines))
            .Concat(Peers(isStacked ? _controlPlanes : _etcdMachines));
        var local = isStacked ? _controlPlanes.Select(host => $"{host}:2379") : [];
        return calls.Select(call => $"{call.Item1}--{call.Item2}").Concat(local);
    }

    private static IEnumerable<(string From, string To)> Pairs(IEnumerable<string> callers, IReadOnlyList<string> calledOnes) =>
        from caller in callers
        from called in calledOnes
        select (caller, called);

    private static IEnumerable<(string From, string To)> Peers(IReadOnlyList<string> members) =>
        members.SelectMany((member, index) => members.Skip(index + 1).Select(peer => (member, peer)));
}
