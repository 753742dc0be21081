using System.Globalization;

namespace StudyPortal.Simulation.Shell.Commands.Network;

/// <summary><c>ping</c> (iputils): packets to a host and back, one a second.</summary>
internal sealed class PingCommand() : FlaggedCommand("ping", "send packets to a host: ping -c 3 cp2", "c|count=", "W|timeout=", "i|interval=", "n", "q", "4")
{
    private const int MostPackets = 1_000;

    // Nothing interrupts a command here, so that it stops by itself.
    private const int UsualPackets = 4;

    private static readonly TimeSpan _interval = TimeSpan.FromSeconds(1);

    protected override int MisuseCode => 2;

    protected override int Run(ShellContext context, Flags flags)
    {
        if (flags.Words.Count != 1 || flags.Number("c", UsualPackets) is not (> 0 and <= MostPackets and var count))
        {
            context.Complain(flags.Words.Count == 1 ? $"ping: invalid argument: '{flags.Value("c")}'" : "ping: usage error: Destination address required");
            return MisuseCode;
        }

        var host = flags.Words[0];
        var neighbour = Neighbour.Find(context, host);
        if (neighbour.IsUnknown)
        {
            context.Complain($"ping: {host}: Name or service not known");
            return MisuseCode;
        }

        context.Print($"PING {host} ({neighbour.Address}) 56(84) bytes of data.");
        var from = context.Cluster.Now;
        var times = new List<double>();
        var isGone = neighbour.Machine is null or { Power: Machines.Power.Off };
        for (var number = 1; number <= count; number++)
        {
            if (Send(context, neighbour, host, number, isGone) is { } time)
                times.Add(time);
            context.Cluster.Run(number < count ? _interval : TimeSpan.FromMilliseconds(times.Count > 0 ? times[^1] : _interval.TotalMilliseconds));
        }

        var lost = (count - times.Count) * 100 / count;
        context.Print($"\n--- {host} ping statistics ---");
        context.Print(string.Create(
            CultureInfo.InvariantCulture,
            $"{count} packets transmitted, {times.Count} received, {(isGone ? $"+{count} errors, " : "")}{lost}% packet loss, time {(long)(context.Cluster.Now - from).TotalMilliseconds}ms"));
        if (times.Count > 0)
            context.Print(string.Create(CultureInfo.InvariantCulture, $"rtt min/avg/max/mdev = {times.Min():F3}/{times.Average():F3}/{times.Max():F3}/{Deviation(times):F3} ms"));
        return times.Count > 0 ? 0 : 1;
    }

    /// <summary>Milliseconds there and back, or null where nothing comes back.</summary>
    private static double? Send(ShellContext context, Neighbour neighbour, string host, int number, bool isGone)
    {
        if (neighbour.RoundTrip(context) is not { } time)
        {
            if (isGone)
                context.Print(string.Create(CultureInfo.InvariantCulture, $"From {context.Machine.Address} icmp_seq={number} Destination Host Unreachable"));
            return null;
        }

        var name = host == neighbour.Address ? host : $"{host} ({neighbour.Address})";
        context.Print(string.Create(CultureInfo.InvariantCulture, $"64 bytes from {name}: icmp_seq={number} ttl=64 time={time.TotalMilliseconds:0.###} ms"));
        return time.TotalMilliseconds;
    }

    private static double Deviation(List<double> times)
    {
        var average = times.Average();
        return Math.Sqrt(times.Sum(time => (time - average) * (time - average)) / times.Count);
    }
}
