using StudyPortal.Simulation.Machines;

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

        var name = target[(target.IndexOf('@', StringComparison.Ordinal) + 1)..];
        var machine = context.Cluster.Machines.FirstOrDefault(machine => machine.Name == name || machine.Address == name);
        if (machine is null)
        {
            context.Complain($"ssh: Could not resolve hostname {name}: Name or service not known");
            return Failed;
        }

        if (machine.Power != Power.On)
        {
            context.Complain(machine.Power == Power.Off ? $"ssh: connect to host {name} port 22: No route to host" : $"ssh: connect to host {name} port 22: Connection timed out");
            return Failed;
        }

        context.GoesTo = machine.Name;
        return 0;
    }
}
