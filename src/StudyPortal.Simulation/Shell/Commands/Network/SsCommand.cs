using System.Collections.Immutable;
using System.Globalization;
using StudyPortal.Simulation.World;

namespace StudyPortal.Simulation.Shell.Commands.Network;

/// <summary><c>ss -tlnp</c>: ports that processes of the machine listen on. Pods with a network of their own are not seen here.</summary>
internal sealed class SsCommand() : FlaggedCommand(
    "ss", "print ports that are listened on: ss -tlnp", "t|tcp", "u|udp", "l|listening", "n|numeric", "p|processes", "a|all", "4|ipv4", "6|ipv6", "H|no-header", "x|unix", "e|extended", "r|resolve")
{
    private const int Backlog = 4_096;

    // Linux keeps so many characters of a program's name: TASK_COMM_LEN without its end.
    private const int MostName = 15;

    // 0, 1 and 2 are taken by the streams of every process.
    private const int FirstSocket = 3;

    // Programs of C bind 0.0.0.0; those of Go bind :: and take both.
    private static readonly ImmutableArray<string> _bindsOldAddresses = ["haproxy", "keepalived"];

    protected override int Run(ShellContext context, Flags flags)
    {
        var sockets = flags.Has("l") || flags.Has("a") ? Sockets(context) : [];
        var hasKind = flags.Has("u") || !flags.Has("t");
        if (flags.Has("u") && !flags.Has("t"))
            sockets = [];
        var (local, peer) = (sockets.Select(socket => socket.Host.Length).Append("Local Address".Length).Max(), sockets.Select(socket => socket.Peer.Length).Append("Peer Address".Length).Max());
        var port = sockets.Select(socket => socket.Port.Length).Append("Port".Length).Max();
        var kind = hasKind ? "Netid " : "";
        if (!flags.Has("H"))
            context.Print($"{kind}State  Recv-Q Send-Q {"Local Address".PadLeft(local)}:{"Port".PadRight(port)} {"Peer Address".PadLeft(peer)}:Port{(flags.Has("p") ? "Process" : "")}");
        foreach (var socket in sockets)
        {
            context.Print(string.Create(
                CultureInfo.InvariantCulture,
                $"{(hasKind ? "tcp   " : "")}LISTEN 0      {Backlog,-6} {socket.Host.PadLeft(local)}:{socket.Port.PadRight(port)} {socket.Peer.PadLeft(peer)}:*   {(flags.Has("p") ? socket.Process : "")}").TrimEnd());
        }

        return 0;
    }

    private static List<Socket> Sockets(ShellContext context)
    {
        var sockets = new List<Socket>();
        foreach (var owned in context.Cluster.Ports.Where(bound => bound.Machine == context.Machine.Position && bound.Pod is null).GroupBy(bound => bound.Process.Value).OrderBy(group => group.Key))
        {
            var name = context.Cluster.ProcessOf(owned.First().Process)!.Process.Name;
            var place = FirstSocket;
            foreach (var bound in owned)
                sockets.Add(Shown(bound, name, place++));
        }

        return [.. sockets.OrderBy(socket => socket.Host is "*" ? 1 : 0)];
    }

    private static Socket Shown(BoundPort bound, string name, int place)
    {
        var isAny = bound.Listener.Address is Machines.Listener.AnyAddress;
        var isBoth = isAny && !_bindsOldAddresses.Contains(name, StringComparer.Ordinal);
        return new Socket(
            isBoth ? "*" : bound.Listener.Address,
            bound.Listener.Port.ToString(CultureInfo.InvariantCulture),
            isBoth ? "*" : "0.0.0.0",
            string.Create(CultureInfo.InvariantCulture, $"users:((\"{name[..Math.Min(MostName, name.Length)]}\",pid={bound.Process.Value},fd={place}))"));
    }

    private sealed record Socket(string Host, string Port, string Peer, string Process);
}
