namespace StudyPortal.Simulation.Shell.Commands.Files;

/// <summary><c>pwd</c>: the working directory.</summary>
internal sealed class PwdCommand() : ShellCommand("pwd", "print the working directory")
{
    public override int Run(ShellContext context)
    {
        context.Print(context.Login.Directory);
        return 0;
    }
}
