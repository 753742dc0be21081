using StudyPortal.Simulation.World;

namespace StudyPortal.Simulation.Shell.Commands.Text;

/// <summary><c>sleep 5</c>: time passes.</summary>
internal sealed class SleepCommand() : ShellCommand("sleep", "wait for a while: sleep 5")
{
    public override int Run(ShellContext context)
    {
        if (context.Arguments.IsEmpty)
        {
            context.Complain("sleep: missing operand");
            return 1;
        }

        foreach (var argument in context.Arguments)
        {
            if (DurationText.Read(argument) is not { } duration || duration > Cluster.MostTime)
            {
                context.Complain($"sleep: invalid time interval ‘{argument}’");
                return 1;
            }

            context.Cluster.Run(duration);
        }

        return 0;
    }
}
