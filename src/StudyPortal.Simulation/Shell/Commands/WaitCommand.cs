using StudyPortal.Simulation.World;

namespace StudyPortal.Simulation.Shell.Commands;

/// <summary><c>wait 10s</c>: time passes.</summary>
internal sealed class WaitCommand() : ShellCommand("wait", "let time pass: wait 10s, wait 5m")
{
    public override bool IsOutside => true;

    public override int Run(ShellContext context)
    {
        if (context.Arguments is not [var text] || DurationText.Read(text) is not { } duration || duration > Cluster.MostTime)
        {
            context.Complain("usage: wait DURATION, such as 500ms, 10s, 5m or 1h (two days at most)");
            return ShellRun.Misuse;
        }

        context.Cluster.Run(duration);
        return 0;
    }
}
