using System.Globalization;
using System.Text;

namespace StudyPortal.Simulation.Shell.Commands.Text;

/// <summary>Times as they are typed and printed.</summary>
internal static class ClockText
{
    private static readonly string[] _forms = ["yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd HH:mm:ss 'UTC'"];

    /// <summary>Reads <c>2026-03-02 10:00:00</c> as UTC; null where it is none.</summary>
    public static DateTimeOffset? Read(string text) =>
        DateTimeOffset.TryParseExact(text, _forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    /// <summary>Formats a time as strftime does.</summary>
    public static string Format(string format, DateTimeOffset time)
    {
        var text = new StringBuilder();
        for (var at = 0; at < format.Length; at++)
        {
            if (format[at] == '%' && at + 1 < format.Length)
                text.Append(Part(format[++at], time));
            else
                text.Append(format[at]);
        }

        return text.ToString();
    }

    /// <summary><c>Mar 02 09:00:12</c>, as the journal prints it.</summary>
    public static string Journal(DateTimeOffset time) => time.ToString("MMM dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static string Part(char letter, DateTimeOffset time) => letter switch
    {
        'Y' => In("yyyy", time),
        'm' => In("MM", time),
        'd' => In("dd", time),
        'e' => time.Day.ToString(CultureInfo.InvariantCulture).PadLeft(2),
        'H' => In("HH", time),
        'I' => In("hh", time),
        'M' => In("mm", time),
        'S' => In("ss", time),
        'N' => In("fffffff", time) + "00",
        'p' => In("tt", time),
        'y' => In("yy", time),
        'F' => In("yyyy-MM-dd", time),
        'T' => In("HH:mm:ss", time),
        'D' => In("MM/dd/yy", time),
        'R' => In("HH:mm", time),
        'a' => In("ddd", time),
        'A' => In("dddd", time),
        'b' or 'h' => In("MMM", time),
        'B' => In("MMMM", time),
        'j' => time.DayOfYear.ToString("D3", CultureInfo.InvariantCulture),
        's' => time.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
        'Z' => "UTC",
        'z' => "+0000",
        'n' => "\n",
        't' => "\t",
        '%' => "%",
        _ => "%" + letter,
    };

    private static string In(string form, DateTimeOffset time) => time.ToString(form, CultureInfo.InvariantCulture);
}
