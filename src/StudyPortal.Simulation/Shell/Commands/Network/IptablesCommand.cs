using System.Collections.Immutable;
using System.Globalization;

namespace StudyPortal.Simulation.Shell.Commands.Network;

/// <summary><c>iptables</c>, as far as ports are dropped that come in: <c>-A INPUT -p tcp --dport 2379 -j DROP</c>, <c>-D</c>, <c>-F</c>, <c>-L -n</c>, <c>-S</c>.</summary>
internal sealed class IptablesCommand() : ShellCommand("iptables", "drop ports: iptables -A INPUT -p tcp --dport 2379 -j DROP")
{
    private const int Misused = 2;

    private const int MostPort = 65_535;

    private static readonly string[] _forms =
        ["A|append=", "I|insert=", "D|delete=", "F|flush", "L|list", "S|list-rules", "p|protocol=", "dport|destination-port|dports=", "j|jump=", "m|match=", "n|numeric", "v|verbose", "w|wait", "line-numbers", "t|table="];

    public override int Run(ShellContext context)
    {
        var flags = Flags.Read(context.Arguments, _forms);
        if (flags.Complaint is { } complaint)
            return Refuse(context, complaint);
        if (flags.Has("L"))
            return List(context);
        if (flags.Has("S"))
            return ListRules(context);
        if (flags.Has("F"))
        {
            context.Machine.DroppedPorts = context.Machine.DroppedPorts.Clear();
            return 0;
        }

        var chain = flags.Value("A") ?? flags.Value("I") ?? flags.Value("D");
        if (chain is null)
            return Refuse(context, "no command specified");
        if (chain is not "INPUT" || flags.Value("j") is not ("DROP" or "REJECT") || flags.Value("p") is not "tcp" || PortsOf(flags.Value("dport") ?? "") is not { } ports)
            return Refuse(context, "this shell's firewall takes rules of the form: INPUT -p tcp --dport PORT -j DROP");
        return flags.Has("D") ? Delete(context, ports) : Add(context, ports);
    }

    private static int Add(ShellContext context, ImmutableArray<int> ports)
    {
        context.Machine.DroppedPorts = context.Machine.DroppedPorts.Union(ports);
        return 0;
    }

    private static int Delete(ShellContext context, ImmutableArray<int> ports)
    {
        if (!context.Machine.DroppedPorts.IsSupersetOf(ports))
        {
            context.Complain("iptables: Bad rule (does a matching rule exist in that chain?).");
            return 1;
        }

        context.Machine.DroppedPorts = context.Machine.DroppedPorts.Except(ports);
        return 0;
    }

    private static int List(ShellContext context)
    {
        foreach (var chain in (string[])["INPUT", "FORWARD", "OUTPUT"])
        {
            context.Print((chain is "INPUT" ? "" : "\n") + $"Chain {chain} (policy ACCEPT)");
            context.Print("target     prot opt source               destination         ");
            foreach (var port in chain is "INPUT" ? context.Machine.DroppedPorts : [])
                context.Print(string.Create(CultureInfo.InvariantCulture, $"DROP       6    --  0.0.0.0/0            0.0.0.0/0            tcp dpt:{port}"));
        }

        return 0;
    }

    private static int ListRules(ShellContext context)
    {
        foreach (var chain in (string[])["INPUT", "FORWARD", "OUTPUT"])
            context.Print($"-P {chain} ACCEPT");
        foreach (var port in context.Machine.DroppedPorts)
            context.Print(string.Create(CultureInfo.InvariantCulture, $"-A INPUT -p tcp -m tcp --dport {port} -j DROP"));
        return 0;
    }

    /// <summary>Reads <c>2379</c>, <c>2379:2380</c> or <c>2379,2380</c>; null where it is none of these.</summary>
    private static ImmutableArray<int>? PortsOf(string text)
    {
        var ports = new List<int>();
        foreach (var ends in text.Split(',').Select(item => item.Split(':')))
        {
            if (ends.Length > 2 || !int.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out var from) || !int.TryParse(ends[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var to)
                || from == 0 || to < from || to > MostPort)
                return null;
            ports.AddRange(Enumerable.Range(from, to - from + 1));
        }

        return [.. ports];
    }

    private static int Refuse(ShellContext context, string reason)
    {
        context.Complain($"iptables v1.8.10 (nf_tables): {reason}");
        context.Complain("Try `iptables -h' or 'iptables --help' for more information.");
        return Misused;
    }
}
