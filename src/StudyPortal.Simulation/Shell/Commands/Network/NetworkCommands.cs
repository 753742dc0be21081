using System.Collections.Immutable;

namespace StudyPortal.Simulation.Shell.Commands.Network;

/// <summary>Commands that look at ports, hosts, servers and their certificates.</summary>
internal static class NetworkCommands
{
    public static ImmutableArray<ShellCommand> All { get; } =
    [
        new CurlCommand(),
        new IpCommand(),
        new IptablesCommand(),
        new NcCommand(),
        new OpensslCommand(),
        new PingCommand(),
        new SsCommand(),
    ];
}
