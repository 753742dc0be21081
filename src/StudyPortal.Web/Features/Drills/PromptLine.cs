using System.Net;
using System.Text.RegularExpressions;
using StudyPortal.Learning.Questions;

namespace StudyPortal.Web.Features.Drills;

/// <summary>What a question asks, as one short line of plain text.</summary>
public static partial class PromptLine
{
    private const int MaxLength = 120;

    public static string Of(Question question)
    {
        var text = Blanks().Replace(WebUtility.HtmlDecode(Tags().Replace(question.Head.PromptHtml, match => match.Value.Contains("code", StringComparison.Ordinal) ? "" : " ")), " ").Trim();
        if (text.Length <= MaxLength) return text;
        var cut = text.LastIndexOf(' ', MaxLength);
        return $"{text[..(cut > 0 ? cut : MaxLength)]} …";
    }

    [GeneratedRegex("</?[a-z][^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Blanks();
}
