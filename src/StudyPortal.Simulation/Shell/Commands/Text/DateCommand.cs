namespace StudyPortal.Simulation.Shell.Commands.Text;

/// <summary><c>date</c>: what the machine's clock shows, which is UTC; <c>date -s</c> sets it.</summary>
internal sealed class DateCommand() : FlaggedCommand("date", "print or set the clock: date -s '2026-03-02 10:00:00'", "u|utc|universal", "s|set=", "R|rfc-email", "I|iso-8601")
{
    private const string Usual = "%a %b %e %H:%M:%S UTC %Y";

    protected override int Run(ShellContext context, Flags flags)
    {
        if (flags.Value("s") is { } text)
        {
            if (ClockText.Read(text) is not { } clock)
            {
                context.Complain($"date: invalid date ‘{text}’");
                return 1;
            }

            context.Machine.ClockSkew += clock - context.Clock;
        }

        if (flags.Words is [var format] && format.StartsWith('+'))
            context.Print(ClockText.Format(format[1..], context.Clock));
        else if (flags.Words.Count > 0)
        {
            context.Complain($"date: invalid date ‘{flags.Words[0]}’");
            return 1;
        }
        else
            context.Print(ClockText.Format(flags.Has("R") ? "%a, %d %b %Y %H:%M:%S +0000" : flags.Has("I") ? "%F" : Usual, context.Clock));
        return 0;
    }
}
