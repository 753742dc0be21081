using System.Globalization;
using System.Text;

namespace StudyPortal.Simulation.Shell.Commands.Text;

/// <summary><c>wc</c>: counts lines, words and bytes.</summary>
internal sealed class WcCommand() : FlaggedCommand("wc", "count lines, words and bytes", "l|lines", "w|words", "c|bytes", "m|chars")
{
    private const int UsualWidth = 7;

    protected override int Run(ShellContext context, Flags flags)
    {
        var (sources, isWhole) = TextSource.Open(context, flags.Words, (name, reason) => $"wc: {name}: {reason}");
        var rows = sources.Select(source => (Counts: Count(source.Text, flags), source.Name)).ToList();
        if (rows.Count > 1)
            rows.Add(([.. Enumerable.Range(0, rows[0].Counts.Count).Select(column => rows.Sum(row => row.Counts[column]))], "total"));
        var isBare = rows.Count == 1 && rows[0].Counts.Count == 1;
        var width = isBare ? 0 : flags.Words.Count == 0 ? UsualWidth : rows.SelectMany(row => row.Counts).Append(0).Max().ToString(CultureInfo.InvariantCulture).Length;
        foreach (var (counts, name) in rows)
            context.Print(string.Join(' ', counts.Select(count => count.ToString(CultureInfo.InvariantCulture).PadLeft(width))) + (flags.Words.Count == 0 ? "" : " " + name));
        return isWhole ? 0 : 1;
    }

    private static List<int> Count(string text, Flags flags)
    {
        var isAll = !flags.Has("l") && !flags.Has("w") && !flags.Has("c") && !flags.Has("m");
        var counts = new List<int>();
        if (isAll || flags.Has("l"))
            counts.Add(text.Count(letter => letter == '\n'));
        if (isAll || flags.Has("w"))
            counts.Add(text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length);
        if (flags.Has("m"))
            counts.Add(text.EnumerateRunes().Count());
        if (isAll || flags.Has("c"))
            counts.Add(Encoding.UTF8.GetByteCount(text));
        return counts;
    }
}
