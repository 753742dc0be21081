using System.Globalization;

namespace StudyPortal.Simulation.Shell.Commands.Network;

/// <summary><c>nc -zv HOST PORT</c> (OpenBSD's): whether a port takes connections.</summary>
internal sealed class NcCommand() : FlaggedCommand("nc", "try a port: nc -zv cp2 2379", "z", "v", "w=", "n", "4", "6", "u")
{
    private const int MostPort = 65_535;

    // Linux sends a first packet seven times before it gives up: net.ipv4.tcp_syn_retries = 6.
    private static readonly TimeSpan _connectTimeout = TimeSpan.FromSeconds(134);

    private static readonly TimeSpan _noRouteAfter = TimeSpan.FromSeconds(3);

    protected override int Run(ShellContext context, Flags flags)
    {
        if (flags.Words.Count != 2 || !flags.Has("z") || !int.TryParse(flags.Words[1], NumberStyles.None, CultureInfo.InvariantCulture, out var port) || port is 0 or > MostPort)
        {
            context.Complain("usage: nc -zv [-w SECONDS] HOST PORT");
            return 1;
        }

        var host = flags.Words[0];
        var neighbour = Neighbour.Find(context, host);
        var reach = neighbour.Probe(context, port);
        var wait = flags.Number("w", 0) is { } seconds and > 0 ? TimeSpan.FromSeconds(Math.Min(seconds, (int)_connectTimeout.TotalSeconds)) : _connectTimeout;
        context.Cluster.Run(reach switch { Reach.Silent => wait, Reach.NoRoute => wait < _noRouteAfter ? wait : _noRouteAfter, _ => neighbour.RoundTrip(context) ?? TimeSpan.Zero });
        var name = neighbour.Address == host ? host : $"{host} ({neighbour.Address})";
        switch (reach)
        {
            case Reach.Open:
                if (flags.Has("v"))
                    context.Complain($"Connection to {name} {flags.Words[1]} port [tcp/*] succeeded!");
                return 0;
            case Reach.UnknownHost:
                context.Complain($"nc: getaddrinfo for host \"{host}\" port {flags.Words[1]}: Name or service not known");
                return 1;
            default:
                if (flags.Has("v"))
                    context.Complain($"nc: connect to {name} port {flags.Words[1]} (tcp) {(reach is Reach.Silent ? "timed out: Operation now in progress" : reach is Reach.Refused ? "failed: Connection refused" : "failed: No route to host")}");
                return 1;
        }
    }
}
