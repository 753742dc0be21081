namespace StudyPortal.Simulation.Shell.Commands.Files;

/// <summary><c>chown etcd:etcd FILE</c>: sets the owner; the group goes with it.</summary>
internal sealed class ChownCommand() : FlaggedCommand("chown", "set the owner: chown -R etcd:etcd PATH", "R|recursive", "v|verbose", "f|silent")
{
    private static readonly string[] _users = ["root", "etcd", "nobody", "0", "ubuntu"];

    protected override int Run(ShellContext context, Flags flags)
    {
        if (flags.Words.Count < 2)
        {
            context.Complain(flags.Words.Count == 0 ? "chown: missing operand" : $"chown: missing operand after ‘{flags.Words[0]}’");
            return 1;
        }

        var user = flags.Words[0].Split(':', '.')[0];
        if (!_users.Contains(user, StringComparer.Ordinal))
        {
            context.Complain($"chown: invalid user: ‘{flags.Words[0]}’");
            return 1;
        }

        return AttributeChange.Apply(context, flags, Name, node => node with { Owner = user is "0" ? Machines.FileNode.Root : user });
    }
}
