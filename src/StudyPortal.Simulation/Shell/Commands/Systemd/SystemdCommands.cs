using System.Collections.Immutable;

namespace StudyPortal.Simulation.Shell.Commands.Systemd;

/// <summary>Commands of systemd.</summary>
internal static class SystemdCommands
{
    public static ImmutableArray<ShellCommand> All { get; } = [new JournalctlCommand(), new SystemctlCommand(), new TimedatectlCommand()];
}
