using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Shell.Commands.Text;

namespace StudyPortal.Simulation.Shell.Commands.Systemd;

/// <summary><c>journalctl -u kubelet</c>: what services wrote. A unit that is not there has no entries.</summary>
internal sealed class JournalctlCommand() : FlaggedCommand(
    "journalctl", "print what services wrote: journalctl -u kubelet -n 20",
    "u|unit=", "n|lines=", "no-pager", "S|since=", "U|until=", "x|catalog", "e|pager-end", "f|follow", "o|output=", "r|reverse", "b|boot", "q|quiet", "g|grep=", "no-hostname", "l|full", "a|all", "no-full")
{
    // journalctl -e shows the last thousand.
    private const int UsualEnd = 1_000;

    protected override int Run(ShellContext context, Flags flags)
    {
        if (flags.Has("f"))
            return Refuse(context, "this shell does not follow journals; let time pass with `wait 10s` and print again");
        if (Limits(context, flags) is not { } limits)
            return 1;
        var (expression, complaint) = flags.Value("g") is { } pattern ? Pattern.Compile(pattern, isExtended: true, ignoresCase: pattern.All(letter => !char.IsAsciiLetterUpper(letter))) : (null, "");
        if (complaint.Length > 0)
            return Refuse(context, complaint);
        var lines = Entries(context, flags)
            .Where(line => line.At >= limits.From && line.At <= limits.To && expression?.IsMatch(line.Text) != false)
            .TakeLast(limits.Most);
        return Print(context, flags, flags.Has("r") ? [.. lines.Reverse()] : [.. lines]);
    }

    private static int Print(ShellContext context, Flags flags, IReadOnlyList<LogLine> lines)
    {
        var form = flags.Value("o") ?? "short";
        if (JournalText.In(form, default(LogLine) with { Text = "" }, "") is null)
            return Refuse(context, $"Unknown output format '{form}'.");
        if (lines.Count == 0 && !flags.Has("q"))
            context.Print("-- No entries --");
        foreach (var line in lines)
            context.Print(JournalText.In(form, line, context.Machine.Name)!);
        return 0;
    }

    private static (DateTimeOffset From, DateTimeOffset To, int Most)? Limits(ShellContext context, Flags flags)
    {
        var from = flags.Value("S") is { } since ? JournalText.ReadTime(since, context.Clock) : DateTimeOffset.MinValue;
        var to = flags.Value("U") is { } until ? JournalText.ReadTime(until, context.Clock) : DateTimeOffset.MaxValue;
        var most = flags.Value("n") is "all" ? int.MaxValue : flags.Number("n", flags.Has("e") ? UsualEnd : int.MaxValue);
        if (from is not null && to is not null && most is not null)
            return (from.Value, to.Value, most.Value);
        Refuse(context, most is null ? $"Failed to parse lines '{flags.Value("n")}'" : $"Failed to parse timestamp: {(from is null ? flags.Value("S") : flags.Value("U"))}");
        return null;
    }

    private static IEnumerable<LogLine> Entries(ShellContext context, Flags flags)
    {
        var names = flags.Values("u").Select(UnitNames.Bare).ToList();
        return context.Machine.Units.Values
            .Where(unit => names.Count == 0 || names.Contains(unit.Name, StringComparer.Ordinal))
            .SelectMany(unit => unit.Journal.Lines)
            .OrderBy(line => line.At);
    }

    private static int Refuse(ShellContext context, string reason)
    {
        context.Complain(reason);
        return 1;
    }
}
