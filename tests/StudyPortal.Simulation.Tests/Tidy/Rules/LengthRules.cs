using System.Text.RegularExpressions;

namespace StudyPortal.Simulation.Tests.Tidy.Rules;

/// <summary>Nothing does everything.</summary>
internal static partial class LengthRules
{
    private const int MostLines = 250;

    private const int MostMarkup = 120;

    private const int MostCode = 40;

    /// <summary>A C# file stops at 250 lines.</summary>
    public static TidyRule Files { get; } = new("length of a file", tree =>
        from file in tree.Files
        where file.IsOf(".cs") && !file.IsGenerated && file.Lines.Count > MostLines
        select new Finding(file.Path, MostLines, $"has {file.Lines.Count} lines"));

    /// <summary>
    /// A method stops at 60 lines. Counting them takes a parser, and the compiler runs one: the rule sees to it that the analyzer's MA0051 stays an
    /// error at 60 and that nobody switches it off.
    /// </summary>
    public static TidyRule Methods { get; } = new("length of a method", tree => SettingIsMissing(tree).Concat(SwitchedOff(tree)));

    /// <summary>A component stops at 120 lines of markup and 40 of code.</summary>
    public static TidyRule Components { get; } = new("length of a component", tree => tree.Files.Where(file => file.IsOf(".razor")).SelectMany(Component));

    private static IEnumerable<Finding> SettingIsMissing(SourceTree tree) =>
        from setting in new[] { "dotnet_diagnostic.MA0051.severity = error", "MA0051.maximum_lines_per_method = 60" }
        where !tree.Files.Any(file => file.Path == ".editorconfig" && file.Lines.Any(line => line.StartsWith(setting, StringComparison.Ordinal)))
        select new Finding(".editorconfig", 1, $"has no '{setting}'");

    private static IEnumerable<Finding> SwitchedOff(SourceTree tree) =>
        from file in tree.Under("src").Concat(tree.Files.Where(file => file.Path is "Directory.Build.props"))
        from line in file.IsOf(".cs", ".razor", ".csproj", ".props", ".editorconfig") ? file.NumberedLines : []
        where SwitchingOff().IsMatch(line.Text)
        select new Finding(file.Path, line.Number, "switches MA0051 off");

    private static IEnumerable<Finding> Component(SourceFile file)
    {
        var code = 0;
        foreach (var (start, end) in CodeBlocks(file.Lines))
        {
            code += end - start + 1;
            if (end - start - 1 > MostCode)
                yield return new Finding(file.Path, start + 1, $"has {end - start - 1} lines of @code");
        }

        if (file.Lines.Count - code > MostMarkup)
            yield return new Finding(file.Path, MostMarkup, $"has {file.Lines.Count - code} lines of markup");
    }

    /// <summary>First and last line of each block, from 0; a block ends with a brace at its own indentation.</summary>
    private static IEnumerable<(int Start, int End)> CodeBlocks(IReadOnlyList<string> lines)
    {
        for (var start = 0; start < lines.Count; start++)
        {
            if (CodeBlock().Match(lines[start]) is not { Success: true } opening)
                continue;

            var end = start + 1;
            while (end < lines.Count && lines[end] != opening.Groups["indent"].Value + "}")
                end++;
            yield return (start, Math.Min(end, lines.Count - 1));
            start = end;
        }
    }

    [GeneratedRegex(@"#pragma warning disable.*MA0051|SuppressMessage.*MA0051|NoWarn.*MA0051|MA0051\.severity", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex SwitchingOff();

    [GeneratedRegex(@"^(?<indent>\s*)@code\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex CodeBlock();
}
