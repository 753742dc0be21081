using System.Globalization;
using System.Text.RegularExpressions;

namespace StudyPortal.Simulation.Kubernetes.Documents;

/// <summary>What a plain scalar means (YAML 1.1 as goyaml.v2 resolve.go has it), and which strings need quotes so as not to mean it.</summary>
internal static partial class YamlScalar
{
    private static readonly string[] _nulls = ["", "~", "null", "Null", "NULL"];

    private static readonly string[] _trues = ["y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON"];

    private static readonly string[] _falses = ["n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF"];

    /// <summary>The string, number, boolean or null that the text means.</summary>
    internal static Document Resolve(string plain)
    {
        if (_nulls.Contains(plain, StringComparer.Ordinal))
            return NullDocument.Instance;

        if (_trues.Contains(plain, StringComparer.Ordinal) || _falses.Contains(plain, StringComparer.Ordinal))
            return new BooleanDocument(_trues.Contains(plain, StringComparer.Ordinal));

        if (char.IsAsciiDigit(plain[0]) || plain[0] is '-' or '+' or '.')
            return (Document?)Number(plain) ?? new TextDocument(plain);

        return new TextDocument(plain);
    }

    /// <summary>Whether the plain text means something else than itself.</summary>
    internal static bool MeansOther(string text) => Resolve(text) is not TextDocument || Timestamp().IsMatch(text) || Sexagesimal().IsMatch(text);

    /// <summary>The text of a key, or null where it is a map or list.</summary>
    internal static string? KeyText(Document key) => key switch
    {
        TextDocument text => text.Value,
        NumberDocument number => number.Literal,
        BooleanDocument boolean => boolean.Value ? "true" : "false",
        NullDocument => "null",
        _ => null,
    };

    private static NumberDocument? Number(string plain)
    {
        var digits = plain.Replace("_", "", StringComparison.Ordinal);
        if (Decimal().IsMatch(digits) && long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return new NumberDocument(number);

        if (Prefixed().Match(digits) is { Success: true } prefixed)
        {
            var radix = prefixed.Groups["radix"].Value switch { "0x" => 16, "0b" => 2, _ => 8 };
            var magnitude = prefixed.Groups["digits"].Value;
            if (magnitude.Length <= (radix == 2 ? 63 : 15) && magnitude.All(digit => Convert.ToInt32(digit.ToString(), 16) < radix))
                return new NumberDocument(Convert.ToInt64(magnitude, radix) * (digits[0] == '-' ? -1 : 1));
        }

        return Real().IsMatch(digits) && double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var real)
            ? new NumberDocument(JsonNumber.Literal(real))
            : null;
    }

    [GeneratedRegex(@"^[-+]?(0|[1-9][0-9]*)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Decimal();

    [GeneratedRegex(@"^[-+]?(?<radix>0x|0b|0o?)(?<digits>[0-9a-fA-F]+)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Prefixed();

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Real();

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt ][0-9]{1,2}:[0-9]{2}:[0-9]{2}.*)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Timestamp();

    [GeneratedRegex(@"^[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Sexagesimal();
}
