namespace StudyPortal.Simulation.Shell.Commands.Processes;

/// <summary><c>kill -9 PID</c>: ends processes.</summary>
internal sealed class KillCommand() : ShellCommand("kill", "end a process: kill -9 PID")
{
    public override int Run(ShellContext context)
    {
        var isKill = false;
        var code = 0;
        if (context.Arguments.IsEmpty)
        {
            context.Complain("kill: usage: kill [-s sigspec | -n signum | -sigspec] pid");
            return ShellRun.Misuse;
        }

        foreach (var argument in context.Arguments.Where(argument => argument is not "-s"))
        {
            if (Signal.IsKill(argument) is { } signal && (argument.StartsWith('-') || !char.IsAsciiDigit(argument[0])))
                isKill = signal;
            else if (Signal.Find(context, argument) is { } row)
                Signal.Send(context, row.Id, isKill);
            else
            {
                context.Complain(argument.All(char.IsAsciiDigit) ? $"-bash: kill: ({argument}) - No such process" : $"-bash: kill: {argument}: arguments must be process or job IDs");
                code = 1;
            }
        }

        return code;
    }
}
