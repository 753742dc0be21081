namespace StudyPortal.Simulation.Shell.Commands;

/// <summary><c>exit</c>: back to where <c>ssh</c> was typed.</summary>
internal sealed class ExitCommand() : ShellCommand("exit", "go back to the machine before")
{
    public override bool IsOutside => true;

    public override int Run(ShellContext context)
    {
        context.Leaves = true;
        context.Print("logout");
        return 0;
    }
}
