using System.Globalization;

namespace StudyPortal.Simulation.Shell.Commands.Text;

/// <summary><c>uniq</c>: one of each run of equal lines.</summary>
internal sealed class UniqCommand() : FlaggedCommand("uniq", "leave out repeated lines", "c|count", "d|repeated", "u|unique")
{
    private const int CountWidth = 7;

    protected override int Run(ShellContext context, Flags flags)
    {
        var (sources, isWhole) = TextSource.Open(context, flags.Words, (name, reason) => $"uniq: {name}: {reason}");
        var runs = new List<(string Line, int Count)>();
        foreach (var line in sources.SelectMany(source => source.Lines))
        {
            if (runs.Count > 0 && runs[^1].Line == line)
                runs[^1] = (line, runs[^1].Count + 1);
            else
                runs.Add((line, 1));
        }

        foreach (var (line, count) in runs.Where(run => (!flags.Has("d") || run.Count > 1) && (!flags.Has("u") || run.Count == 1)))
            context.Print(flags.Has("c") ? count.ToString(CultureInfo.InvariantCulture).PadLeft(CountWidth) + " " + line : line);
        return isWhole ? 0 : 1;
    }
}
