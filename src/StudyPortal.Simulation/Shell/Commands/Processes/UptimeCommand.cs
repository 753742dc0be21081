using System.Globalization;
using StudyPortal.Simulation.World;

namespace StudyPortal.Simulation.Shell.Commands.Processes;

/// <summary><c>uptime</c>: how long the machine is up, which is as long as the oldest of its processes.</summary>
internal sealed class UptimeCommand() : ShellCommand("uptime", "print how long the machine is up")
{
    public override int Run(ShellContext context)
    {
        var oldest = ProcessRow.Of(context).Select(row => row.StartedAt).DefaultIfEmpty(LiveCluster.Beginning).Min();
        var up = context.Clock - oldest;
        var text = up.Days > 0 ? string.Create(CultureInfo.InvariantCulture, $"{up.Days} day{(up.Days > 1 ? "s" : "")}, ") : "";
        text += up.Hours > 0 ? string.Create(CultureInfo.InvariantCulture, $"{up.Hours}:{up.Minutes:D2}") : string.Create(CultureInfo.InvariantCulture, $"{up.Minutes} min");
        context.Print($" {context.Clock.ToString("HH:mm:ss", CultureInfo.InvariantCulture)} up {text},  1 user,  load average: 0.00, 0.00, 0.00");
        return 0;
    }
}
