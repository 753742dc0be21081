using System.Globalization;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Shell.Commands.Text;

namespace StudyPortal.Simulation.Shell.Commands.Systemd;

/// <summary>Lines of the journal, and the times that they are looked for by.</summary>
internal static class JournalText
{
    /// <summary><c>Mar 02 09:00:12 cp1 kubelet[12]: …</c></summary>
    public static string Short(LogLine line, string host) => $"{ClockText.Journal(line.At)} {host} {line.Text}";

    /// <summary>A line in a form of <c>journalctl -o</c>; null where there is no such form.</summary>
    public static string? In(string form, LogLine line, string host) => form switch
    {
        "short" or "short-full" => Short(line, host),
        "short-iso" => $"{line.At.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture)}+00:00 {host} {line.Text}",
        "short-precise" => $"{line.At.ToString("MMM dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture)} {host} {line.Text}",
        "cat" => line.Text.IndexOf("]: ", StringComparison.Ordinal) is var end and >= 0 ? line.Text[(end + "]: ".Length)..] : line.Text,
        _ => null,
    };

    /// <summary>Reads <c>5 min ago</c>, <c>-1h</c>, <c>today</c>, <c>09:05</c> or <c>2026-03-02 09:00:00</c>; null where it is none.</summary>
    public static DateTimeOffset? ReadTime(string text, DateTimeOffset now)
    {
        var trimmed = text.Trim();
        if (trimmed is "now" or "today" or "yesterday")
            return trimmed is "now" ? now : now - now.TimeOfDay - (trimmed is "today" ? TimeSpan.Zero : TimeSpan.FromDays(1));
        if (TimeSpan.TryParseExact(trimmed, ["hh\\:mm", "hh\\:mm\\:ss"], CultureInfo.InvariantCulture, out var time))
            return now - now.TimeOfDay + time;
        var isAgo = trimmed.EndsWith(" ago", StringComparison.Ordinal);
        var span = isAgo ? trimmed[..^" ago".Length] : trimmed.StartsWith('-') ? trimmed[1..] : null;
        return span is null ? ClockText.Read(trimmed) : ReadSpan(span) is { } back ? now - back : null;
    }

    private static TimeSpan? ReadSpan(string text)
    {
        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        if (!int.TryParse(text.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return null;
        return text[digits..].Trim() switch
        {
            "" or "s" or "sec" or "second" or "seconds" => TimeSpan.FromSeconds(number),
            "m" or "min" or "minute" or "minutes" => TimeSpan.FromMinutes(number),
            "h" or "hr" or "hour" or "hours" => TimeSpan.FromHours(number),
            "d" or "day" or "days" when number <= 3_650 => TimeSpan.FromDays(number),
            _ => null,
        };
    }
}
