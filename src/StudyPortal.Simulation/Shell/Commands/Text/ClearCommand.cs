namespace StudyPortal.Simulation.Shell.Commands.Text;

/// <summary><c>clear</c>: the escape sequences that empty a terminal.</summary>
internal sealed class ClearCommand() : ShellCommand("clear", "clear the screen")
{
    public override int Run(ShellContext context)
    {
        context.Print("\\u001b[H\\u001b[2J\\u001b[3J");
        return 0;
    }
}
