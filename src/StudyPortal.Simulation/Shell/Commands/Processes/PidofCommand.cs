using System.Globalization;

namespace StudyPortal.Simulation.Shell.Commands.Processes;

/// <summary><c>pidof etcd</c>: the numbers of the processes of a program on one line, the newest first.</summary>
internal sealed class PidofCommand() : ShellCommand("pidof", "print the numbers of a program's processes: pidof etcd")
{
    public override int Run(ShellContext context)
    {
        var found = ProcessRow.Of(context).Where(row => context.Arguments.Contains(row.Name, StringComparer.Ordinal)).Select(row => row.Id.Value.ToString(CultureInfo.InvariantCulture)).Reverse().ToList();
        if (found.Count > 0)
            context.Print(string.Join(' ', found));
        return found.Count > 0 ? 0 : 1;
    }
}
