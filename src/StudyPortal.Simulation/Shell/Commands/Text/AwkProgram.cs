using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace StudyPortal.Simulation.Shell.Commands.Text;

/// <summary>One rule of awk: which lines, and what is printed of each.</summary>
/// <param name="Expression">What a line must match, or null.</param>
/// <param name="Comparison">How the line's number is compared, or an empty text.</param>
/// <param name="Number">With what.</param>
/// <param name="Items">Fields (<c>$1</c>, <c>$NF</c>, <c>NR</c>), texts in quotes, and commas for a space.</param>
internal sealed partial record AwkProgram(Regex? Expression, string Comparison, int Number, ImmutableArray<string> Items)
{
    /// <summary>The program, or null where this shell does not understand it.</summary>
    public static AwkProgram? Read(string text)
    {
        if (Rule().Match(text) is not { Success: true } rule || (!rule.Groups["action"].Success && rule.Groups["pattern"].Value.Length == 0))
            return null;
        var action = rule.Groups["action"].Success ? rule.Groups["action"].Value : "";
        var items = Item().Matches(action).Select(match => match.Value).ToImmutableArray();
        if (Item().Replace(action, "").Trim().Length > 0)
            return null;
        var expression = rule.Groups["regex"].Success ? Pattern.Compile(rule.Groups["regex"].Value.Replace("\\/", "/", StringComparison.Ordinal), isExtended: true, ignoresCase: false).Expression : null;
        if (rule.Groups["regex"].Success && expression is null)
            return null;
        return int.TryParse(rule.Groups["number"].Success ? rule.Groups["number"].Value : "0", NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new AwkProgram(expression, rule.Groups["sign"].Value, number, items)
            : null;
    }

    /// <summary>What is printed of a line, or null where nothing is.</summary>
    public string? PrintOf(string line, int number, string? separator)
    {
        if (Expression?.IsMatch(line) == false || !Compare(number))
            return null;
        string[] fields = separator is null or " " ? line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) : line.Split(separator is "\\t" ? "\t" : separator);
        return Items.IsEmpty ? line : string.Concat(Items.Select(item => Value(item, line, number, fields)));
    }

    private bool Compare(int number) => Comparison switch
    {
        ">" => number > Number,
        ">=" => number >= Number,
        "<" => number < Number,
        "<=" => number <= Number,
        "==" => number == Number,
        "!=" => number != Number,
        _ => true,
    };

    private static string Value(string item, string line, int number, string[] fields) => item switch
    {
        "," => " ",
        "$0" => line,
        "NR" => number.ToString(CultureInfo.InvariantCulture),
        "NF" => fields.Length.ToString(CultureInfo.InvariantCulture),
        "$NF" => fields.Length > 0 ? fields[^1] : "",
        _ when item[0] == '"' => item[1..^1].Replace("\\t", "\t", StringComparison.Ordinal).Replace("\\n", "\n", StringComparison.Ordinal),
        _ => int.TryParse(item.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place <= fields.Length ? fields[place - 1] : "",
    };

    [GeneratedRegex(
        @"^\s*(?<pattern>/(?<regex>([^/\\]|\\.)*)/|NR\s*(?<sign>[<>]=?|[=!]=)\s*(?<number>[0-9]{1,9}))?\s*(\{\s*print(?<action>[^}]*)\})?\s*$",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Rule();

    [GeneratedRegex("\\$[0-9]{1,9}|\\$NF|NR|NF|,|\"[^\"]*\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Item();
}
