using System.Globalization;

namespace StudyPortal.Simulation.Shell.Commands.Processes;

/// <summary><c>pgrep etcd</c>: the numbers of processes by their name.</summary>
internal sealed class PgrepCommand() : FlaggedCommand("pgrep", "print the numbers of processes: pgrep -a etcd", "a|list-full", "l|list-name", "f|full", "x|exact")
{
    protected override int Run(ShellContext context, Flags flags)
    {
        if (flags.Words.Count != 1)
        {
            context.Complain("pgrep: no matching criteria specified");
            return 2;
        }

        var found = ProcessRow.Of(context).Where(row => flags.Has("x") ? row.Name == flags.Words[0] : row.IsLike(flags.Words[0], flags.Has("f"))).ToList();
        foreach (var row in found)
            context.Print(row.Id.Value.ToString(CultureInfo.InvariantCulture) + (flags.Has("a") ? " " + row.Command : flags.Has("l") ? " " + row.Name : ""));
        return found.Count > 0 ? 0 : 1;
    }
}
