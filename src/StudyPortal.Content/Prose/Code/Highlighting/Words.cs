using System.Collections.Frozen;

namespace StudyPortal.Content.Prose.Code.Highlighting;

/// <summary>Where a word ends and what it looks like.</summary>
internal static class Words
{
    private const int LongestUnit = 3;

    /// <summary>Where the word that begins at <paramref name="start"/> ends; at its own start where a sign stands alone.</summary>
    public static int End(Grammar grammar, ReadOnlySpan<char> line, int start)
    {
        var isName = true;
        var isFlag = grammar.Flags && line[start] == '-';
        for (var i = start; i < line.Length; i++)
        {
            var c = line[i];
            if (char.IsWhiteSpace(c) || grammar.Punctuation.Contains(c) || (grammar.Variables && c == '$'))
                return i;
            if (grammar.QuotesInsideWords && c == '\\')
                i++;
            else if (grammar.QuotesInsideWords && grammar.Quotes.Contains(c))
                return i;
            if (c == ':' && grammar.Keys == KeyRule.BeforeColon && (i + 1 >= line.Length || char.IsWhiteSpace(line[i + 1])))
                return i;
            if (c == '=' && (isFlag || (isName && grammar.Keys == KeyRule.BeforeEquals)))
                return i;
            isName &= char.IsAsciiLetterOrDigit(c) || c is '_' or '.' or '-';
        }
        return line.Length;
    }

    public static bool IsIn(FrozenSet<string> words, ReadOnlySpan<char> word) => words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    public static bool IsFlag(ReadOnlySpan<char> word) => word.Length > 1 && word[0] == '-' && (word[1] == '-' || char.IsAsciiLetter(word[1]));

    /// <summary>Numbers with a unit, addresses and ranges of addresses: <c>30s</c>, <c>512Mi</c>, <c>10.0.0.11:2379</c>, <c>10.0.0.0/16</c>.</summary>
    public static bool IsNumber(ReadOnlySpan<char> word)
    {
        var digits = word[0] is '-' or '+' ? word[1..] : word;
        if (digits.IsEmpty || !char.IsAsciiDigit(digits[0]))
            return false;
        var unit = digits.TrimStart("0123456789.:/_");
        return unit.Length <= LongestUnit && unit.IndexOfAnyExceptInRange('A', 'z') < 0 || unit is "%";
    }
}
