using System.Globalization;

namespace StudyPortal.Simulation.Shell.Commands.Text;

/// <summary><c>sort</c>: lines in the order of their code points, or of their numbers.</summary>
internal sealed class SortCommand() : FlaggedCommand("sort", "sort lines", "r|reverse", "n|numeric-sort", "u|unique", "k|key=", "t|field-separator=", "f|ignore-case")
{
    protected override int MisuseCode => 2;

    protected override int Run(ShellContext context, Flags flags)
    {
        var (sources, isWhole) = TextSource.Open(context, flags.Words, (name, reason) => reason is "Is a directory" ? $"sort: read failed: {name}: {reason}" : $"sort: cannot read: {name}: {reason}");
        if (!isWhole)
            return MisuseCode;
        var digits = new string([.. (flags.Value("k") ?? "0").TakeWhile(char.IsAsciiDigit)]);
        if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var field))
        {
            context.Complain($"sort: invalid number at field start: invalid count at start of ‘{flags.Value("k")}’");
            return MisuseCode;
        }

        var isNumeric = flags.Has("n") || (flags.Value("k") ?? "").Contains('n', StringComparison.Ordinal);
        var rows = sources.SelectMany(source => source.Lines).Select(line => (Line: line, Key: KeyOf(line, field, flags))).ToList();
        var sorted = isNumeric
            ? rows.OrderBy(row => NumberOf(row.Key)).ThenBy(row => row.Line, StringComparer.Ordinal)
            : rows.OrderBy(row => row.Key, StringComparer.Ordinal).ThenBy(row => row.Line, StringComparer.Ordinal);
        var lines = flags.Has("r") || (flags.Value("k") ?? "").Contains('r', StringComparison.Ordinal) ? sorted.Reverse() : sorted;
        foreach (var (line, _) in flags.Has("u") ? lines.DistinctBy(row => isNumeric ? NumberOf(row.Key).ToString(CultureInfo.InvariantCulture) : row.Key, StringComparer.Ordinal) : lines)
            context.Print(line);
        return 0;
    }

    private static string KeyOf(string line, int field, Flags flags)
    {
        var key = field == 0 ? line : string.Join(' ', FieldsOf(line, flags.Value("t")).Skip(field - 1));
        return flags.Has("f") ? key.ToUpperInvariant() : key;
    }

    private static string[] FieldsOf(string line, string? separator) =>
        separator is { Length: 1 } ? line.Split(separator[0]) : line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static decimal NumberOf(string text)
    {
        var trimmed = text.TrimStart();
        var length = trimmed.TakeWhile((letter, place) => char.IsAsciiDigit(letter) || letter == '.' || (letter == '-' && place == 0)).Count();
        return decimal.TryParse(trimmed.AsSpan(0, length), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }
}
