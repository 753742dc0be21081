using System.Text.RegularExpressions;

namespace StudyPortal.Simulation.Tests.Tidy.Rules;

/// <summary>Words that do not stand in finished work.</summary>
internal static partial class WordRules
{
    public static TidyRule Unfinished { get; } = new("unfinished work", tree =>
        Lines(tree, UnfinishedWord(), "is unfinished or waits by sleeping", ".cs", ".razor", ".css", ".js", ".csproj", ".props", ".targets"));

    public static TidyRule InlineStyle { get; } = new("inline styles", tree => Lines(tree, StyleAttribute(), "has an inline style", ".razor"));

    public static TidyRule Important { get; } = new("important", tree => Lines(tree, ImportantMark(), "shouts down other rules", ".css"));

    private static IEnumerable<Finding> Lines(SourceTree tree, Regex word, string message, params string[] extensions) =>
        from file in tree.Files
        where file.IsOf(extensions)
        from line in file.NumberedLines
        where word.IsMatch(line.Text)
        select new Finding(file.Path, line.Number, message);

    [GeneratedRegex(@"\b(TODO|FIXME|HACK)\b|NotImplementedException|Thread\.Sleep", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex UnfinishedWord();

    // Radzen's parameter Style ends as the same attribute.
    [GeneratedRegex(@"(^|\s)[Ss]tyle=[""'@]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex StyleAttribute();

    [GeneratedRegex(@"!\s*important", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex ImportantMark();
}
