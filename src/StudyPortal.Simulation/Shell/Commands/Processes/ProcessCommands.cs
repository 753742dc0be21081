using System.Collections.Immutable;

namespace StudyPortal.Simulation.Shell.Commands.Processes;

/// <summary>Commands that look at processes and end them.</summary>
internal static class ProcessCommands
{
    public static ImmutableArray<ShellCommand> All { get; } = [new KillCommand(), new PgrepCommand(), new PidofCommand(), new PkillCommand(), new PsCommand(), new UptimeCommand()];
}
