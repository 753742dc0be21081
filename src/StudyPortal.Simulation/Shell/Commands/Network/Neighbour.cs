using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.World;

namespace StudyPortal.Simulation.Shell.Commands.Network;

/// <summary>What a machine finds at a host, without anything there noticing more than a packet.</summary>
/// <param name="Machine">The machine, or null where there is none.</param>
/// <param name="Address">The address that the host stands for.</param>
internal sealed record Neighbour(Machine? Machine, string Address)
{
    private const int MicrosecondsOnLoopback = 20;

    public static Neighbour Find(ShellContext context, string host)
    {
        if (host.Length == 0 || context.Cluster.PositionOf(host, context.Machine) is not { } position)
            return new Neighbour(null, host);
        var machine = context.Cluster.Machines[position];
        return new Neighbour(machine, LiveCluster.AddressOf(machine, host));
    }

    /// <summary>Whether the host is a name that stands for nothing, and no address.</summary>
    public bool IsUnknown => Machine is null && !(Address.Length > 0 && char.IsAsciiDigit(Address[0]));

    /// <summary>What a connection to one of its ports would meet.</summary>
    public Reach Probe(ShellContext context, int port) => Probe(context.Cluster, context.Machine, port);

    /// <summary>What a connection from a machine to one of its ports would meet.</summary>
    public Reach Probe(LiveCluster cluster, Machine from, int port)
    {
        if (Machine is null)
            return IsUnknown ? Reach.UnknownHost : Reach.NoRoute;
        var isLocal = Machine.Position == from.Position;
        if (Machine.Power == Power.Off)
            return Reach.NoRoute;
        if (Machine.Power == Power.Paused || (!isLocal && (IsCut(cluster, from) || Machine.DroppedPorts.Contains(port))))
            return Reach.Silent;
        return cluster.ListenerAt(Machine, Address, port) is null ? Reach.Refused : Reach.Open;
    }

    /// <summary>How long a packet takes to it and back; null where nothing comes back.</summary>
    public TimeSpan? RoundTrip(ShellContext context)
    {
        if (Machine is not { Power: Power.On })
            return null;
        if (Machine.Position == context.Machine.Position)
            return TimeSpan.FromMicroseconds(MicrosecondsOnLoopback);
        var network = context.Cluster.Network;
        return network.Send(context.Machine.Position, Machine.Position, context.Cluster.Now).Arrival is { } there && network.Send(Machine.Position, context.Machine.Position, there).Arrival is { } back
            ? back - context.Cluster.Now
            : null;
    }

    private bool IsCut(LiveCluster cluster, Machine from) =>
        cluster.Network.IsCut(from.Position, Machine!.Position) || cluster.Network.IsCut(Machine.Position, from.Position);
}
