namespace StudyPortal.Simulation.Shell.Commands.Text;

/// <summary><c>env</c>: prints the variables of the shell.</summary>
internal sealed class EnvCommand() : ShellCommand("env", "print variables")
{
    public override int Run(ShellContext context)
    {
        foreach (var (name, value) in context.Login.Environment)
            context.Print($"{name}={value}");
        return 0;
    }
}
