namespace StudyPortal.Simulation.Shell.Commands.Processes;

/// <summary><c>pkill -9 etcd</c>: ends processes by their name.</summary>
internal sealed class PkillCommand() : ShellCommand("pkill", "end processes by their name: pkill -9 etcd")
{
    public override int Run(ShellContext context)
    {
        var words = context.Arguments.Where(argument => !argument.StartsWith('-')).ToList();
        if (words.Count != 1)
        {
            context.Complain("pkill: no matching criteria specified");
            return 2;
        }

        var isWhole = context.Arguments.Contains("-f", StringComparer.Ordinal);
        var isKill = context.Arguments.Any(argument => argument.StartsWith('-') && Signal.IsKill(argument) == true);
        var found = ProcessRow.Of(context).Where(row => row.IsLike(words[0], isWhole)).ToList();
        foreach (var row in found)
            Signal.Send(context, row.Id, isKill);
        return found.Count > 0 ? 0 : 1;
    }
}
