using System.Collections.Immutable;

namespace StudyPortal.Simulation.Shell.Commands.Etcd.Flags;

/// <summary>A program with commands, as cobra runs it.</summary>
/// <param name="Name">As it is typed.</param>
/// <param name="Commands">In the order of their paths.</param>
/// <param name="GlobalFlags">Flags that every command takes.</param>
/// <param name="HelpOf">The help of a command.</param>
/// <param name="HelpOfGroup">The help of a word that only leads to commands; of an empty one, that of the program.</param>
internal sealed record ToolProgram(
    string Name, ImmutableArray<ToolCommand> Commands, ImmutableArray<ToolFlag> GlobalFlags,
    Func<ToolCommand, IEnumerable<string>> HelpOf, Func<string, ImmutableArray<ToolCommand>, IEnumerable<string>> HelpOfGroup)
{
    private static readonly ToolFlag _help = new("help", ToolFlagKind.Switch, "false", "help", 'h');

    /// <summary>Reads the arguments, finds the command, runs it and gives the exit code.</summary>
    public int Run(ShellContext context, string? containerId)
    {
        var output = new ToolOutput(context);
        var words = ToolLineReader.Words(context.Arguments, [.. GlobalFlags, .. Commands.SelectMany(command => command.Flags)]);
        var isHelp = words is [{ Word: "help" }, ..];
        if (Commands.FirstOrDefault(command => command.IsNamed([.. words.Skip(isHelp ? 1 : 0).Select(word => word.Word)])) is not { } command)
            return OnNoCommand(words.Skip(isHelp ? 1 : 0).Select(word => word.Word).FirstOrDefault(""), context.Arguments, output);

        // The words of the path are not among the arguments.
        var path = words.Take(command.Words.Length + (isHelp ? 1 : 0)).Select(word => word.At).ToArray();
        var rest = context.Arguments.Where((_, at) => !path.Contains(at)).ToArray();
        var (line, error) = ToolLineReader.Read(rest, [.. GlobalFlags, .. command.Flags, _help]);
        if (line is not null && (isHelp || line.IsOn(_help.Name)))
            return PrintAll(HelpOf(command), output.Print, ExitCodes.Success);
        if (line is not null && command.RequiredFlag is { } required && !line.Has(required))
            error = $"required flag(s) \"{required}\" not set";
        if (error is null)
            return command.Run(new ToolRun(Workplace.Of(context, containerId), line!, output));
        return Misuse(error, HelpOf(command), output);
    }

    private int OnNoCommand(string word, ImmutableArray<string> arguments, ToolOutput output)
    {
        if (word.Length == 0 || Commands.Any(command => command.Words.Length > 1 && command.Words[0] == word))
        {
            // cobra reads the flags before it sees that there is nothing to run.
            var help = HelpOfGroup(word, Commands);
            return ToolLineReader.Read(arguments, [.. GlobalFlags, _help]).Error is { } wrong ? Misuse(wrong, help, output) : PrintAll(help, output.Print, ExitCodes.Success);
        }

        var error = $"unknown command {GoText.Quote(word)} for {GoText.Quote(Name)}";
        output.Fail(ExitCodes.Error, error);
        output.Complain($"Run '{Name} --help' for usage.");
        return output.Fail(ExitCodes.Error, error);
    }

    private static int Misuse(string error, IEnumerable<string> help, ToolOutput output)
    {
        output.Fail(ExitCodes.Error, error);
        PrintAll(help, output.Complain, ExitCodes.Error);
        output.Complain();
        return output.Fail(ExitCodes.Error, error);
    }

    private static int PrintAll(IEnumerable<string> lines, Action<string> print, int exitCode)
    {
        foreach (var line in lines)
            print(line);
        return exitCode;
    }
}
