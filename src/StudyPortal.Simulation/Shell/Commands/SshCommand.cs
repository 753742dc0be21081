using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.World;

namespace StudyPortal.Simulation.Shell.Commands;

/// <summary><c>ssh HOST</c>: moves to another machine; <c>exit</c> comes back. <c>ssh HOST COMMAND</c> runs a command there and stays.</summary>
internal sealed class SshCommand() : ShellCommand("ssh", "log in to another machine: ssh cp2; or run a command there: ssh cp2 hostname")
{
    private const int Failed = 255;

    public override bool IsOutside => true;

    public override int Run(ShellContext context)
    {
        if (context.Arguments is not [var target, .. var words])
        {
            context.Complain("usage: ssh HOST [COMMAND]");
            return Failed;
        }

        var (machine, objection) = Reach(context.Cluster, target);
        if (machine is null)
        {
            context.Complain(objection!);
            return Failed;
        }

        if (!words.IsEmpty)
            return Run(context, machine.Name, string.Join(' ', words));
        context.GoesTo = machine.Name;
        return 0;
    }

    /// <summary>The words are one line to the shell there. Each <c>ssh</c> in another one has a shorter line, so that their number is bounded.</summary>
    private static int Run(ShellContext context, string host, string command)
    {
        var (line, complaint) = CommandLineReader.Understand(command);
        if (line is null)
        {
            context.Complain($"bash: {complaint}");
            return ShellRun.Misuse;
        }

        var run = new ShellRun(context.Cluster, [new Login(host)]);
        run.Run(line);
        foreach (var printed in run.Printed)
        {
            if (printed.Stream == 1)
                context.Print(printed.Text);
            else
                context.Complain(printed.Text);
        }

        return run.ExitCode;
    }

    /// <summary>The machine that a word names, if one can log in there; if not, ssh's words for why.</summary>
    public static (Machine? Machine, string? Objection) Reach(LiveCluster cluster, string target)
    {
        var name = target[(target.IndexOf('@', StringComparison.Ordinal) + 1)..];
        return cluster.Machines.FirstOrDefault(machine => machine.Name == name || machine.Address == name) switch
        {
            null => (null, $"ssh: Could not resolve hostname {name}: Name or service not known"),
            { Power: Power.On } machine => (machine, null),
            { Power: Power.Off } => (null, $"ssh: connect to host {name} port 22: No route to host"),
            _ => (null, $"ssh: connect to host {name} port 22: Connection timed out"),
        };
    }
}
