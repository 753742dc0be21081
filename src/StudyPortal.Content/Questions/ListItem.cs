using System.Text.RegularExpressions;
using StudyPortal.Content.Findings;

namespace StudyPortal.Content.Questions;

/// <summary>An item of a list at the left margin, cut out line by line.</summary>
/// <param name="Marker">What stands before the text, such as <c>- [x] </c> or <c>1. </c>.</param>
/// <param name="Lines">The first without its marker, the rest as written.</param>
internal sealed record ListItem(string Marker, int Line, IReadOnlyList<SourceLine> Lines)
{
    /// <summary>Cuts lines into items. A line that belongs to none is a finding.</summary>
    /// <param name="stray">What to say of such a line.</param>
    public static IReadOnlyList<ListItem> Cut(IEnumerable<SourceLine> lines, Regex marker, string stray, FindingList findings)
    {
        var items = new List<(string Marker, int Line, List<SourceLine> Lines)>();
        var afterBlank = true;
        foreach (var line in lines)
        {
            var match = line.IsCode ? Match.Empty : marker.Match(line.Text);
            if (match.Success)
                items.Add((match.Value, line.Number, [line with { Text = line.Text[match.Length..] }]));
            else if (items.Count > 0 && (line.IsBlank || line.Text[0] is ' ' or '\t' || (!afterBlank && !line.IsCode && !LooksLikeItem(line.Text))))
                items[^1].Lines.Add(line);
            else if (!line.IsBlank)
                findings.Error(line.Number, stray);
            afterBlank = line.IsBlank;
        }

        return [.. items.Select(item => new ListItem(item.Marker, item.Line, item.Lines))];
    }

    private static bool LooksLikeItem(string text) => text[0] is '-' or '*' or '+' or ':' || char.IsAsciiDigit(text[0]);
}
