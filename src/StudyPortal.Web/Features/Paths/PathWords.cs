namespace StudyPortal.Web.Features.Paths;

/// <summary>Times in words.</summary>
public static class PathWords
{
    private const int HourMinutes = 60;

    /// <summary>Under two hours in minutes, from there on in hours and minutes.</summary>
    public static string Time(int minutes) => (minutes / HourMinutes, minutes % HourMinutes) switch
    {
        _ when minutes < 2 * HourMinutes => $"{minutes} minutes",
        (var hours, 0) => $"{hours} hours",
        var (hours, rest) => $"{hours} hours {rest} minutes",
    };
}
