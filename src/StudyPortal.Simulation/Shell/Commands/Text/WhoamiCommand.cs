namespace StudyPortal.Simulation.Shell.Commands.Text;

/// <summary><c>whoami</c>: everything here is done as root.</summary>
internal sealed class WhoamiCommand() : ShellCommand("whoami", "print the user")
{
    public override int Run(ShellContext context)
    {
        context.Print(Machines.FileNode.Root);
        return 0;
    }
}
