using System.Text;
using System.Text.RegularExpressions;

namespace StudyPortal.Simulation.Shell.Commands.Text;

/// <summary>One command of a script of sed.</summary>
/// <param name="Kind">s, d, p, q, a, i or c.</param>
/// <param name="From">Where it begins to work; null for all lines.</param>
/// <param name="To">Where it ends; null for one line.</param>
/// <param name="IsNegated">Whether it works on all other lines.</param>
internal sealed record SedInstruction(char Kind, SedAddress? From, SedAddress? To, bool IsNegated)
{
    /// <summary>Of s: what is replaced.</summary>
    public Regex? Expression { get; init; }

    /// <summary>Of s: what comes in its place, with <c>&amp;</c> and <c>\1</c>; of a, i and c: the line.</summary>
    public string Text { get; init; } = "";

    /// <summary>Of s: every match in a line, not the first alone.</summary>
    public bool IsGlobal { get; init; }

    /// <summary>Of s: a line in which something was replaced is printed once more.</summary>
    public bool IsPrinted { get; init; }

    /// <summary>The line with what s replaces.</summary>
    public string Replaced(string line) => Expression!.Replace(line, Substituted, IsGlobal ? -1 : 1);

    private string Substituted(Match match)
    {
        var written = new StringBuilder();
        for (var at = 0; at < Text.Length; at++)
        {
            if (Text[at] == '&')
                written.Append(match.Value);
            else if (Text[at] != '\\' || at + 1 == Text.Length)
                written.Append(Text[at]);
            else if (char.IsAsciiDigit(Text[++at]))
                written.Append(match.Groups[Text[at] - '0'].Value);
            else
                written.Append(Text[at] switch { 'n' => '\n', 't' => '\t', var other => other });
        }

        return written.ToString();
    }
}
