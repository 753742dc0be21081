using System.Globalization;

namespace StudyPortal.Simulation.Shell.Commands.Containers;

/// <summary>How long ago, in the words of Docker's go-units.</summary>
internal static class CreatedText
{
    public static string Of(TimeSpan span)
    {
        var (minutes, hours) = ((int)span.TotalMinutes, (int)Math.Round(span.TotalHours, MidpointRounding.AwayFromZero));
        var text = (int)span.TotalSeconds switch
        {
            < 1 => "Less than a second",
            1 => "1 second",
            < 60 and var seconds => Text($"{seconds} seconds"),
            _ when minutes == 1 => "About a minute",
            _ when minutes < 60 => Text($"{minutes} minutes"),
            _ when hours == 1 => "About an hour",
            _ when hours < 48 => Text($"{hours} hours"),
            _ when hours < 24 * 7 * 2 => Text($"{hours / 24} days"),
            _ when hours < 24 * 30 * 2 => Text($"{hours / 24 / 7} weeks"),
            _ when hours < 24 * 365 * 2 => Text($"{hours / 24 / 30} months"),
            _ => Text($"{hours / 24 / 365} years"),
        };
        return text + " ago";
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
