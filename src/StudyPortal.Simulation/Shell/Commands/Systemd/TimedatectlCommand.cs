using StudyPortal.Simulation.Shell.Commands.Text;

namespace StudyPortal.Simulation.Shell.Commands.Systemd;

/// <summary><c>timedatectl</c>: the machine's clock; <c>set-time</c> sets it and <c>set-ntp true</c> sets it right.</summary>
internal sealed class TimedatectlCommand() : FlaggedCommand("timedatectl", "look at the clock or set it: timedatectl set-ntp true", "no-pager")
{
    private const string LongForm = "%a %Y-%m-%d %H:%M:%S";

    protected override int Run(ShellContext context, Flags flags)
    {
        switch (flags.Words)
        {
            case [] or ["status"]:
                Print(context);
                return 0;
            case ["set-time", var text] when ClockText.Read(text) is { } clock:
                context.Machine.ClockSkew += clock - context.Clock;
                return 0;
            case ["set-time", var text]:
                context.Complain($"Failed to parse time specification '{text}': Invalid argument");
                return 1;
            case ["set-ntp", "true" or "yes" or "1" or "on"]:
                context.Machine.ClockSkew = TimeSpan.Zero;
                return 0;
            case ["set-ntp", _]:
                return 0;
            default:
                context.Complain($"Unknown command verb '{flags.Words[0]}'.");
                return 1;
        }
    }

    private static void Print(ShellContext context)
    {
        var now = context.Clock;
        context.Print("               Local time: " + ClockText.Format(LongForm, now) + " UTC");
        context.Print("           Universal time: " + ClockText.Format(LongForm, now) + " UTC");
        context.Print("                 RTC time: " + ClockText.Format(LongForm, now));
        context.Print("                Time zone: Etc/UTC (UTC, +0000)");
        context.Print("System clock synchronized: " + (context.Machine.ClockSkew == TimeSpan.Zero ? "yes" : "no"));
        context.Print("              NTP service: " + (context.Machine.ClockSkew == TimeSpan.Zero ? "active" : "inactive"));
        context.Print("          RTC in local TZ: no");
    }
}
