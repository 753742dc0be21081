namespace StudyPortal.Simulation.Shell.Commands;

/// <summary><c>export NAME=VALUE</c>: a variable for all commands that follow on this machine.</summary>
internal sealed class ExportCommand() : ShellCommand("export", "set a variable: export ETCDCTL_ENDPOINTS=https://127.0.0.1:2379")
{
    public override int Run(ShellContext context)
    {
        foreach (var argument in context.Arguments)
        {
            var equals = argument.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0)
                context.Login = context.Login with { Environment = context.Login.Environment.SetItem(argument[..equals], argument[(equals + 1)..]) };
        }

        return 0;
    }
}
