using System.Net;
using System.Text.RegularExpressions;

namespace StudyPortal.Web.Kit;

/// <summary>Rendered prose as one line of plain text.</summary>
public static partial class PlainLine
{
    private const int MaxLength = 120;

    /// <summary>The whole text.</summary>
    public static string Of(string html) =>
        Blanks().Replace(WebUtility.HtmlDecode(Tags().Replace(html, match => match.Value.Contains("code", StringComparison.Ordinal) ? "" : " ")), " ").Trim();

    /// <summary>Its beginning, cut between words.</summary>
    public static string Short(string html)
    {
        var text = Of(html);
        if (text.Length <= MaxLength) return text;
        var cut = text.LastIndexOf(' ', MaxLength);
        return $"{text[..(cut > 0 ? cut : MaxLength)]} …";
    }

    [GeneratedRegex("</?[a-z][^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Blanks();
}
