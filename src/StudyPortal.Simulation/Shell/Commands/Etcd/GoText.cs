using System.Globalization;
using System.Text;

namespace StudyPortal.Simulation.Shell.Commands.Etcd;

/// <summary>Numbers, times and strings as the Go programs of etcd print and read them.</summary>
internal static class GoText
{
    private const int HexadecimalBits = 4;

    private static readonly string[] _byteUnits = ["B", "kB", "MB", "GB", "TB", "PB", "EB"];

    /// <summary>go-humanize <c>Bytes</c>: <c>20 kB</c>, <c>2.2 MB</c>, <c>0 B</c>.</summary>
    public static string Bytes(long bytes)
    {
        const decimal Step = 1_000;
        if (bytes < 10)
            return string.Create(CultureInfo.InvariantCulture, $"{bytes} B");
        var (value, unit) = ((decimal)bytes, 0);
        for (; value >= Step && unit < _byteUnits.Length - 1; unit++)
            value /= Step;
        value = Math.Floor((value * 10) + 0.5m) / 10;
        return string.Create(CultureInfo.InvariantCulture, $"{(value < 10 ? value.ToString("0.0", CultureInfo.InvariantCulture) : decimal.Round(value, 0, MidpointRounding.ToEven))} {_byteUnits[unit]}");
    }

    /// <summary>Go's <c>%q</c> and <c>strconv.Quote</c>.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder().Append('"');
        foreach (var letter in text)
        {
            _ = letter switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                '\n' => quoted.Append("\\n"),
                '\r' => quoted.Append("\\r"),
                '\t' => quoted.Append("\\t"),
                < ' ' or '\x7f' => quoted.Append(CultureInfo.InvariantCulture, $"\\x{(int)letter:x2}"),
                _ => quoted.Append(letter),
            };
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>Go's <c>strconv.ParseUint</c> in base 16; the error is null exactly where there is a number.</summary>
    public static (ulong Value, string? Error) ParseHexadecimal(string text)
    {
        const int MostDigits = sizeof(ulong) * 8 / HexadecimalBits;
        if (text.Length == 0 || !text.All(char.IsAsciiHexDigit))
            return (0, $"strconv.ParseUint: parsing {Quote(text)}: invalid syntax");
        return text.TrimStart('0').Length > MostDigits
            ? (0, $"strconv.ParseUint: parsing {Quote(text)}: value out of range")
            : (ulong.Parse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture), null);
    }

    /// <summary>Go's <c>strconv.ParseInt</c> in base 10; the error is null exactly where there is a number.</summary>
    public static (long Value, string? Error) ParseInteger(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? (value, null)
            : (0, $"strconv.ParseInt: parsing {Quote(text)}: invalid syntax");

    /// <summary>Bytes as etcdctl prints them with <c>--hex</c>: <c>\x61\x62</c>.</summary>
    public static string Hexadecimal(string text) =>
        string.Concat(Encoding.UTF8.GetBytes(text).Select(octet => string.Create(CultureInfo.InvariantCulture, $"\\x{octet:x2}")));
}
