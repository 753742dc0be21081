namespace StudyPortal.Simulation.Shell.Commands.Text;

/// <summary><c>which</c>: the path of a command, and exit code 1 where there is none.</summary>
internal sealed class WhichCommand() : ShellCommand("which", "print where a command lies")
{
    public override int Run(ShellContext context)
    {
        var found = 0;
        foreach (var name in context.Arguments.Where(name => CommandTable.Find(name)?.IsOn(context.Machine) == true))
        {
            context.Print(name.StartsWith('/') ? name : "/usr/bin/" + name);
            found++;
        }

        return found == context.Arguments.Length && found > 0 ? 0 : 1;
    }
}
