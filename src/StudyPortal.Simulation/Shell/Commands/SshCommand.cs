using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.World;

namespace StudyPortal.Simulation.Shell.Commands;

/// <summary><c>ssh HOST</c>: moves to another machine; <c>exit</c> comes back.</summary>
internal sealed class SshCommand() : ShellCommand("ssh", "log in to another machine: ssh cp2")
{
    private const int Failed = 255;

    public override bool IsOutside => true;

    public override int Run(ShellContext context)
    {
        if (context.Arguments is not [var target])
        {
            context.Complain("usage: ssh HOST");
            return Failed;
        }

        var (machine, objection) = Reach(context.Cluster, target);
        if (machine is null)
        {
            context.Complain(objection!);
            return Failed;
        }

        context.GoesTo = machine.Name;
        return 0;
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
