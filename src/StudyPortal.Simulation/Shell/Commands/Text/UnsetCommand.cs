namespace StudyPortal.Simulation.Shell.Commands.Text;

/// <summary><c>unset NAME</c>: removes variables.</summary>
internal sealed class UnsetCommand() : ShellCommand("unset", "remove a variable")
{
    public override int Run(ShellContext context)
    {
        context.Login = context.Login with { Environment = context.Login.Environment.RemoveRange(context.Arguments) };
        return 0;
    }
}
