namespace StudyPortal.Simulation.Shell.Commands.Text;

/// <summary><c>true</c>: exit code 0.</summary>
internal sealed class TrueCommand() : ShellCommand("true", "do nothing, successfully")
{
    public override int Run(ShellContext context)
    {
        return 0;
    }
}
