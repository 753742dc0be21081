namespace StudyPortal.Simulation.Shell.Commands.Text;

/// <summary><c>false</c>: exit code 1.</summary>
internal sealed class FalseCommand() : ShellCommand("false", "do nothing, unsuccessfully")
{
    public override int Run(ShellContext context)
    {
        return 1;
    }
}
