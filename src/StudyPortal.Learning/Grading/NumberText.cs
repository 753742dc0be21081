using System.Globalization;

namespace StudyPortal.Learning.Grading;

/// <summary>
/// Reads a number the way people type it: <c>2</c>, <c>2,5</c>, <c>1 000</c>, <c>1_000</c>, <c>1,234.5</c>, <c>1e3</c>, <c>10 %</c>.
/// A lone point is a decimal point. A lone comma before exactly three digits could be either, so it is asked back.
/// </summary>
internal static class NumberText
{
    /// <summary>Beyond it lies no answer.</summary>
    internal const decimal LargestValue = 1e18m;

    private const int GroupLength = 3;

    private static readonly char[] _separators = [' ', '_', '\'', '.', ','];

    internal static NumberReading Read(string typed)
    {
        var text = FoldedText.Plain(typed);
        if (text.Length == 0)
            return new NoNumber("Write a number first.");

        var start = text[0] is '+' or '-' ? 1 : 0;
        var digits = Digits(text, start);
        var exponent = Exponent(text, start + digits.Length);
        var unit = text[(start + digits.Length + exponent.Length)..].Trim();
        if (IsTwofold(digits))
            return new NoNumber($"{digits} can be read in two ways: write {digits.Replace(",", "", StringComparison.Ordinal)} or {digits.Replace(',', '.')}.");

        return Plain(digits) is { } plain
            ? Value(text[..start] + plain + exponent, unit)
            : new NoNumber("Write one number, such as 3 or 2.5.");
    }

    private static NumberReading Value(string number, string unit) =>
        decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && Math.Abs(value) <= LargestValue
            ? new NumberAndUnit(value, unit)
            : new NoNumber("That number is too large to be the answer.");

    private static string Digits(string text, int start)
    {
        var end = start;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || _separators.Contains(text[end])))
            end++;
        return text[start..end].TrimEnd(' ');
    }

    /// <summary><c>e3</c> or <c>E-3</c> at this place, or nothing.</summary>
    private static string Exponent(string text, int start)
    {
        if (start >= text.Length || text[start] is not ('e' or 'E'))
            return "";

        var digits = start + 1 < text.Length && text[start + 1] is '+' or '-' ? start + 2 : start + 1;
        var end = digits;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        return end > digits ? text[start..end] : "";
    }

    /// <summary>The digits with nothing but a decimal point between them, or null where they do not form one number.</summary>
    private static string? Plain(string digits)
    {
        var sign = DecimalSign(digits);
        var whole = sign < 0 ? digits : digits[..sign];
        var fraction = sign < 0 ? "" : digits[(sign + 1)..];
        var groups = whole.Split(_separators);
        var isNumber = digits.Any(char.IsAsciiDigit) && fraction.All(char.IsAsciiDigit)
            && (groups.Length == 1 || (AreThousands(groups) && whole.Where(_separators.Contains).Distinct().Count() == 1));
        return isNumber ? $"{string.Concat(groups)}.{fraction}" : null;
    }

    /// <summary>Where the decimal sign stands, or -1: the last of two kinds, or the only one of its kind.</summary>
    private static int DecimalSign(string digits)
    {
        var last = digits.LastIndexOfAny(['.', ',']);
        return last >= 0 && digits.IndexOf(digits[last], StringComparison.Ordinal) == last ? last : -1;
    }

    private static bool IsTwofold(string digits)
    {
        var comma = digits.IndexOf(',', StringComparison.Ordinal);
        return comma is >= 1 and <= GroupLength && digits.Length == comma + 1 + GroupLength && digits[0] != '0'
            && digits.Count(char.IsAsciiDigit) == digits.Length - 1;
    }

    private static bool AreThousands(string[] groups) =>
        groups[0].Length is >= 1 and <= GroupLength && groups.Skip(1).All(group => group.Length == GroupLength);
}
