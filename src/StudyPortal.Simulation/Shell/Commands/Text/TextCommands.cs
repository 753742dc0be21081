using System.Collections.Immutable;

namespace StudyPortal.Simulation.Shell.Commands.Text;

/// <summary>Commands that print, filter and edit text, and the small ones of every shell.</summary>
internal static class TextCommands
{
    public static ImmutableArray<ShellCommand> All { get; } =
    [
        new AwkCommand(),
        new Base64Command(),
        new ClearCommand(),
        new CutCommand(),
        new DateCommand(),
        new EchoCommand(),
        new EnvCommand(),
        new FalseCommand(),
        new GrepCommand(),
        new HeadCommand(),
        new HelpCommand(),
        new HostnameCommand(),
        new SedCommand(),
        new SleepCommand(),
        new SortCommand(),
        new TailCommand(),
        new TrCommand(),
        new TrueCommand(),
        new UnameCommand(),
        new UniqCommand(),
        new UnsetCommand(),
        new WcCommand(),
        new WhichCommand(),
        new WhoamiCommand(),
    ];
}
