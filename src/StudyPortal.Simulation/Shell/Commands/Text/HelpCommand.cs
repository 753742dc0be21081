namespace StudyPortal.Simulation.Shell.Commands.Text;

/// <summary><c>help</c>: every command that the machine has.</summary>
internal sealed class HelpCommand() : ShellCommand("help", "list the commands of this machine")
{
    public override int Run(ShellContext context)
    {
        var commands = CommandTable.All.Where(command => command.IsOn(context.Machine)).ToList();
        var width = commands.Max(command => command.Name.Length);
        foreach (var command in commands)
            context.Print($"{command.Name.PadRight(width)}  {command.Summary}");
        return 0;
    }
}
