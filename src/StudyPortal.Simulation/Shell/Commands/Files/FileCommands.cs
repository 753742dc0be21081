using System.Collections.Immutable;

namespace StudyPortal.Simulation.Shell.Commands.Files;

/// <summary>Commands that look at and change the files of a machine.</summary>
internal static class FileCommands
{
    public static ImmutableArray<ShellCommand> All { get; } =
    [
        new CatCommand(),
        new CdCommand(),
        new ChmodCommand(),
        new ChownCommand(),
        new CpCommand(),
        new DfCommand(),
        new DuCommand(),
        new FindCommand(),
        new LsCommand(),
        new MkdirCommand(),
        new MvCommand(),
        new PwdCommand(),
        new RmCommand(),
        new ScpCommand(),
        new TeeCommand(),
        new TouchCommand(),
    ];
}
