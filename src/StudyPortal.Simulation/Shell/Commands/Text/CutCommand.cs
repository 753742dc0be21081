using System.Globalization;

namespace StudyPortal.Simulation.Shell.Commands.Text;

/// <summary><c>cut</c>: some fields or characters of each line.</summary>
internal sealed class CutCommand() : FlaggedCommand("cut", "print fields of lines: cut -d: -f1", "d|delimiter=", "f|fields=", "c|characters=", "s|only-delimited")
{
    private const int MostPlace = 100_000;

    protected override int Run(ShellContext context, Flags flags)
    {
        var list = flags.Value("f") ?? flags.Value("c");
        var delimiter = flags.Value("d") ?? "\t";
        if (list is null || delimiter.Length != 1 || RangesOf(list) is not { } ranges)
        {
            context.Complain(list is null ? "cut: you must specify a list of bytes, characters, or fields" : delimiter.Length != 1 ? "cut: the delimiter must be a single character" : $"cut: invalid field value ‘{list}’");
            context.Complain("Try 'cut --help' for more information.");
            return 1;
        }

        var (sources, isWhole) = TextSource.Open(context, flags.Words, (name, reason) => $"cut: {name}: {reason}");
        foreach (var line in sources.SelectMany(source => source.Lines))
        {
            if (!flags.Has("f"))
                context.Print(string.Concat(Chosen(line.Select(letter => letter.ToString()), ranges)));
            else if (line.Contains(delimiter[0], StringComparison.Ordinal))
                context.Print(string.Join(delimiter[0], Chosen(line.Split(delimiter[0]), ranges)));
            else if (!flags.Has("s"))
                context.Print(line);
        }

        return isWhole ? 0 : 1;
    }

    private static IEnumerable<string> Chosen(IEnumerable<string> parts, List<(int From, int To)> ranges) =>
        parts.Where((_, place) => ranges.Exists(range => place + 1 >= range.From && place + 1 <= range.To));

    /// <summary>Reads <c>1,3-5,7-</c>; null where it is none.</summary>
    private static List<(int From, int To)>? RangesOf(string list)
    {
        var ranges = new List<(int, int)>();
        foreach (var item in list.Split(','))
        {
            var ends = item.Split('-');
            var (from, to) = (Place(ends[0], 1), Place(ends[^1], MostPlace));
            if (ends.Length > 2 || item is "-" or "" || from is null || to is null || from > to)
                return null;
            ranges.Add((from.Value, to.Value));
        }

        return ranges;
    }

    private static int? Place(string text, int whereEmpty) =>
        text.Length == 0 ? whereEmpty : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place > 0 ? place : null;
}
