using System.Globalization;

namespace StudyPortal.Simulation.Shell.Commands.Processes;

/// <summary><c>ps aux</c> and <c>ps -ef</c>: the processes of the machine. The model knows no memory and no processor time of them.</summary>
internal sealed class PsCommand() : ShellCommand("ps", "print processes: ps aux, ps -ef")
{
    public override int Run(ShellContext context)
    {
        var rows = ProcessRow.Of(context);
        switch (context.Arguments)
        {
            case ["aux" or "-aux" or "auxw" or "auxww"]:
                context.Print("USER         PID %CPU %MEM    VSZ   RSS TTY      STAT START   TIME COMMAND");
                foreach (var row in rows)
                    context.Print(string.Create(CultureInfo.InvariantCulture, $"root     {row.Id.Value,7}  0.0  0.0      0     0 ?        Ssl  {Hour(row)}   0:00 {row.Command}"));
                return 0;
            case ["-ef" or "-e" or "-A" or "ef" or "-eF"]:
                context.Print("UID          PID    PPID  C STIME TTY          TIME CMD");
                foreach (var row in rows)
                    context.Print(string.Create(CultureInfo.InvariantCulture, $"root     {row.Id.Value,7}       1  0 {Hour(row)} ?        00:00:00 {row.Command}"));
                return 0;
            case []:
                context.Print("    PID TTY          TIME CMD");
                return 0;
            default:
                context.Complain("ps: this shell understands `ps aux` and `ps -ef`");
                return 1;
        }
    }

    private static string Hour(ProcessRow row) => row.StartedAt.ToString("HH:mm", CultureInfo.InvariantCulture);
}
