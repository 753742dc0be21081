using System.Net;
using System.Text.RegularExpressions;

namespace StudyPortal.Benchmarks.Pages;

/// <summary>What the forms of a page send without being asked.</summary>
internal static partial class HiddenFields
{
    /// <summary>By name; where forms share a name, the first of them.</summary>
    public static Dictionary<string, string> Of(string page) => HiddenField().Matches(page)
        .DistinctBy(match => match.Groups["name"].Value, StringComparer.Ordinal)
        .ToDictionary(match => match.Groups["name"].Value, match => WebUtility.HtmlDecode(match.Groups["value"].Value), StringComparer.Ordinal);

    [GeneratedRegex("""<input type="hidden" name="(?<name>[^"]+)" value="(?<value>[^"]*)"\s*/?>""", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex HiddenField();
}
