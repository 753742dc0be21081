using System.Collections.Immutable;
using StudyPortal.Simulation.Kubernetes.Objects;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.World;

namespace StudyPortal.Web.Features.Diagrams.Scenes.Reading;

/// <summary>What runs on machines.</summary>
internal sealed class RowReading(ClusterSnapshot snapshot)
{
    /// <summary>Rows for pods on a worker of the overview; where there are more, the last one counts the rest.</summary>
    public const int PodSlots = 3;

    private const string Keepalived = "keepalived";
    private const string ApiServer = "kube-apiserver";
    private static readonly string[] _staticPods = [ApiServer, "kube-controller-manager", "kube-scheduler", "etcd"];

    /// <summary>Whether the front is an address that moves.</summary>
    public bool IsVirtual { get; } = snapshot.Machines.Any(machine => machine.Units.Any(unit => unit.Name == Keepalived));

    /// <summary>The machine that has taken the address on.</summary>
    public string? Holder { get; } = snapshot.Machines.FirstOrDefault(machine => machine.Power == Power.On && !machine.ExtraAddresses.IsEmpty)?.Name;

    /// <summary>The address; null where nobody holds it.</summary>
    public string? VirtualAddress { get; } = snapshot.Machines.FirstOrDefault(machine => machine.Power == Power.On && !machine.ExtraAddresses.IsEmpty)?.ExtraAddresses[0];

    public static MachineCondition ConditionOf(MachineView machine) => machine.Power switch
    {
        Power.On => MachineCondition.Up,
        Power.Paused => MachineCondition.Paused,
        _ => MachineCondition.Down,
    };

    /// <summary>Whether the cluster has a node of this name and does not take it for ready.</summary>
    public bool IsNotReady(string host) => snapshot.Nodes.FirstOrDefault(node => node.Meta.Name == host)?.Condition("Ready") is { Status: not ConditionStatus.True };

    /// <summary>The call of an API server to the member on its own machine.</summary>
    public LinkFacts Local(string host)
    {
        var machine = snapshot.Machines.Single(view => view.Name == host);
        var isCalm = machine.Power == Power.On && new[] { ApiServer, "etcd" }.All(name => machine.Containers.Any(container => container.Name == name && container.IsRunning));
        return new LinkFacts($"{host}:{Ports.Text(Ports.EtcdClient)}", host, host, Ports.EtcdClient, isCalm ? LinkState.Calm : LinkState.Silent, "", isCalm ? "" : "one end does not run");
    }

    /// <summary>What the overview shows of a machine: always the same rows.</summary>
    public ImmutableArray<RowFacts> Main(MachineView machine, MachineKind kind) => kind switch
    {
        MachineKind.ControlPlane =>
        [
            Static(machine, ApiServer, Ports.Api), Static(machine, "kube-controller-manager"), Static(machine, "kube-scheduler"), Unit(machine, "kubelet"), OtherPods(machine),
        ],
        MachineKind.Worker => [Unit(machine, "kubelet", Ports.Kubelet), .. WorkerPods(machine)],
        MachineKind.LoadBalancer => [Unit(machine, "haproxy", Ports.Api), .. Backends(machine)],
        _ => [],
    };

    /// <summary>Every unit, container and pod of a machine.</summary>
    public ImmutableArray<RowFacts> Everything(MachineView machine, MachineKind kind) =>
    [
        .. kind == MachineKind.ControlPlane ? _staticPods.SkipLast(1).Select(name => Static(machine, name, name == ApiServer ? Ports.Api : 0)) : [],
        .. machine.Units.Where(unit => unit.Name != "etcd").Select(unit => Unit(machine, unit.Name, unit.Name switch { "kubelet" => Ports.Kubelet, "haproxy" => Ports.Api, _ => 0 })),
        .. Pods(machine),
        .. Backends(machine),
    ];

    /// <summary>How the machines share the address.</summary>
    public ImmutableArray<RowFacts> VirtualRows() =>
    [
        .. from machine in snapshot.Machines
           where machine.Units.Any(unit => unit.Name == Keepalived)
           let row = Unit(machine, Keepalived)
           let holds = machine.Name == Holder
           select new RowFacts($"{Machines.VirtualAddress}/{machine.Name}", machine.Name, row.State, Note: holds ? "holds it" : row.State == RowState.Running ? "stands by" : ""),
    ];

    private static RowState StateOn(MachineView machine, RowState state) =>
        machine.Power switch { Power.Paused when state != RowState.Stopped => RowState.Paused, Power.Off => RowState.Stopped, _ => state };

    private static RowFacts Unit(MachineView machine, string name, int port = 0)
    {
        var state = machine.Units.FirstOrDefault(unit => unit.Name == name)?.State switch
        {
            UnitState.Active => RowState.Running,
            UnitState.AutoRestart => RowState.Starting,
            _ => RowState.Stopped,
        };
        return new RowFacts($"{machine.Name}/{name}", name, StateOn(machine, state), port);
    }

    private RowFacts Static(MachineView machine, string name, int port = 0)
    {
        var runs = machine.Containers.Any(container => container.Name == name && container.IsRunning);
        var isStarting = name == ApiServer && snapshot.ApiServers.FirstOrDefault(server => server.Host == machine.Name) is { HasStarted: false };
        var state = StateOn(machine, isStarting ? RowState.Starting : runs ? RowState.Running : RowState.Stopped);
        var holder = snapshot.Leases.FirstOrDefault(lease => lease.Meta.Name == name)?.Spec.HolderIdentity ?? "";
        return new RowFacts($"{machine.Name}/{name}", name, state, port, HoldsLease: holder.StartsWith(machine.Name + "_", StringComparison.Ordinal));
    }

    private static RowFacts OtherPods(MachineView machine)
    {
        var others = machine.Containers.Where(container => !_staticPods.Contains(container.Name, StringComparer.Ordinal)).ToList();
        var running = machine.Power == Power.Off ? 0 : others.Count(container => container.IsRunning);
        return new RowFacts($"{machine.Name}/pods", "other pods", StateOn(machine, running == others.Count ? RowState.Running : RowState.Stopped), Note: Ports.Invariant($"{running} of {others.Count}"));
    }

    private ImmutableArray<RowFacts> WorkerPods(MachineView machine)
    {
        var pods = Pods(machine);
        if (pods.Length <= PodSlots)
            return pods;
        return [.. pods.Take(PodSlots - 1), new RowFacts($"{machine.Name}/pods", Ports.Invariant($"and {pods.Length - PodSlots + 1} pods more"), RowState.None)];
    }

    // The machine knows what runs; the cluster knows what should. Either may know more than the other.
    private ImmutableArray<RowFacts> Pods(MachineView machine)
    {
        var bound = snapshot.Pods.Where(pod => pod.Spec.NodeName == machine.Name).ToDictionary(pod => (pod.Meta.Namespace, pod.Meta.Name));
        var found = machine.Containers.ToLookup(container => (container.Namespace, Name: container.Pod));
        return
        [
            .. bound.Keys.Concat(found.Select(grouping => grouping.Key)).Distinct()
                .Where(pod => !_staticPods.Any(program => pod.Name == $"{program}-{machine.Name}"))
                .OrderBy(pod => pod.Namespace is "kube-system").ThenBy(pod => pod.Namespace, StringComparer.Ordinal).ThenBy(pod => pod.Name, StringComparer.Ordinal)
                .Select(pod => PodRow(machine, pod, bound.GetValueOrDefault(pod), [.. found[pod]])),
        ];
    }

    private static RowFacts PodRow(MachineView machine, (string Namespace, string Name) name, Pod? pod, ImmutableArray<ContainerView> containers)
    {
        var runs = !containers.IsEmpty && containers.All(container => container.IsRunning);
        var state = StateOn(machine, runs ? RowState.Running : pod is { Status.Phase: PodPhase.Pending } ? RowState.Starting : RowState.Stopped);
        var note = pod is null ? "no longer in the API" : pod.Meta.DeletedAt is not null ? "Terminating" : "";
        return new RowFacts($"{machine.Name}/pods/{name.Namespace}/{name.Name}", name.Name, state, Note: note);
    }

    private IEnumerable<RowFacts> Backends(MachineView machine)
    {
        if (Machines.KindOf(machine.Name) != MachineKind.LoadBalancer)
            return [];
        var backends = snapshot.Backends.Where(backend => backend.Host == machine.Name).ToDictionary(backend => backend.Server, StringComparer.Ordinal);
        return
        [
            .. from node in snapshot.Machines
               where Machines.KindOf(node.Name) == MachineKind.ControlPlane
               let held = backends.GetValueOrDefault(node.Name)
               select new RowFacts(
                   $"{machine.Name}/{node.Name}", node.Name, StateOn(machine, held is { IsUp: true } ? RowState.Running : RowState.Stopped),
                   Note: held switch { null => "unknown", { IsUp: true } => "up", _ => "down" }),
        ];
    }
}
