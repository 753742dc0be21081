using System.Globalization;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Shell.Commands.Network;

/// <summary><c>ip addr</c> and <c>ip route</c>: the addresses of the machine, the virtual one where it holds it.</summary>
internal sealed class IpCommand() : ShellCommand("ip", "print the addresses of the machine: ip addr")
{
    private const string Lifetime = "       valid_lft forever preferred_lft forever";

    public override int Run(ShellContext context)
    {
        var words = context.Arguments.Where(argument => argument is not ("-4" or "-c" or "show" or "s" or "list")).ToList();
        var isBrief = words.RemoveAll(word => word is "-br" or "-brief") > 0;
        switch (words)
        {
            case ["a" or "addr" or "address", .. var devices]:
                return Print(context, isBrief, devices.Where(word => word != "dev").LastOrDefault());
            case ["r" or "route"]:
                var network = NetworkOf(context.Machine);
                context.Print($"default via {network}.1 dev eth0 proto static");
                context.Print($"{network}.0/24 dev eth0 proto kernel scope link src {context.Machine.Address}");
                return 0;
            case []:
                context.Complain("Usage: ip [ OPTIONS ] { addr | route }");
                return 255;
            default:
                context.Complain($"Object \"{words[0]}\" is unknown, try \"ip help\".");
                return 1;
        }
    }

    private static int Print(ShellContext context, bool isBrief, string? device)
    {
        if (device is not (null or "lo" or "eth0"))
        {
            context.Complain($"Device \"{device}\" does not exist.");
            return 1;
        }

        if (device is null or "lo")
            PrintLoopback(context, isBrief);
        if (device is null or "eth0")
            PrintEthernet(context, isBrief);
        return 0;
    }

    private static void PrintLoopback(ShellContext context, bool isBrief)
    {
        if (isBrief)
        {
            context.Print("lo               UNKNOWN        127.0.0.1/8");
            return;
        }

        context.Print("1: lo: <LOOPBACK,UP,LOWER_UP> mtu 65536 qdisc noqueue state UNKNOWN group default qlen 1000");
        context.Print("    link/loopback 00:00:00:00:00:00 brd 00:00:00:00:00:00");
        context.Print("    inet 127.0.0.1/8 scope host lo");
        context.Print(Lifetime);
    }

    private static void PrintEthernet(ShellContext context, bool isBrief)
    {
        var machine = context.Machine;
        if (isBrief)
        {
            context.Print($"eth0             UP             {machine.Address}/24{string.Concat(machine.ExtraAddresses.Select(address => $" {address}/32"))}");
            return;
        }

        context.Print("2: eth0: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500 qdisc fq_codel state UP group default qlen 1000");
        context.Print(string.Create(CultureInfo.InvariantCulture, $"    link/ether 52:54:00:00:00:{machine.Position + 1:x2} brd ff:ff:ff:ff:ff:ff"));
        context.Print($"    inet {machine.Address}/24 brd {NetworkOf(machine)}.255 scope global eth0");
        context.Print(Lifetime);
        foreach (var address in machine.ExtraAddresses)
        {
            context.Print($"    inet {address}/32 scope global eth0");
            context.Print(Lifetime);
        }
    }

    private static string NetworkOf(Machine machine) => machine.Address[..machine.Address.LastIndexOf('.')];
}
