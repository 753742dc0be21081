namespace StudyPortal.Simulation.Shell.Commands.Text;

/// <summary><c>hostname</c>: the name of the machine; <c>-i</c> and <c>-I</c> print its addresses.</summary>
internal sealed class HostnameCommand() : ShellCommand("hostname", "print the name of the machine")
{
    public override int Run(ShellContext context)
    {
        context.Print(context.Arguments is ["-I" or "-i" or "--all-ip-addresses"]
            ? string.Join(' ', context.Machine.ExtraAddresses.Insert(0, context.Machine.Address))
            : context.Machine.Name);
        return 0;
    }
}
