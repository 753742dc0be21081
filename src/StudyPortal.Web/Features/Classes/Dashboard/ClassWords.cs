using System.Globalization;
using StudyPortal.Learning.Classes;
using StudyPortal.Learning.Mastery;
using static System.FormattableString;

namespace StudyPortal.Web.Features.Classes.Dashboard;

/// <summary>How the figures of a class are said.</summary>
public static class ClassWords
{
    public const string Nothing = "–";

    public static IReadOnlyList<Placement> Placements { get; } = [Placement.Struggling, Placement.OnTrack, Placement.Excelling, Placement.NotEnoughData];

    public static string Of(Placement placement) => placement switch
    {
        Placement.Struggling => "Struggling",
        Placement.OnTrack => "On track",
        Placement.Excelling => "Excelling",
        _ => "Not enough data",
    };

    /// <summary>Name of the icon that goes with a placement.</summary>
    public static string SignOf(Placement placement) => placement switch
    {
        Placement.Struggling => "warning",
        Placement.OnTrack => "right",
        Placement.Excelling => "done",
        _ => "hourglass",
    };

    /// <summary>Class of its colour.</summary>
    public static string ToneOf(Placement placement) => placement switch
    {
        Placement.Struggling => "struggling",
        Placement.OnTrack => "on-track",
        Placement.Excelling => "excelling",
        _ => "unknown",
    };

    public static string Of(MasteryLevel level) => level switch
    {
        MasteryLevel.Solid => "solid",
        MasteryLevel.Working => "working",
        MasteryLevel.Shaky => "shaky",
        _ => "not enough data",
    };

    /// <summary>A share of 1 in whole percent, rounded down, so that a line is never said to be reached that is not.</summary>
    public static string Percent(decimal share) => Invariant($"{decimal.Floor(100 * share):0}\u00a0%");

    /// <summary>A share of 1 as the figure of a cell.</summary>
    public static string Figure(decimal share) => decimal.Floor(100 * share).ToString("0", CultureInfo.InvariantCulture);

    public static string Count(int count, string one, string many) => Invariant($"{count:N0} {(count == 1 ? one : many)}");

    public static string Learners(int count) => Count(count, "learner", "learners");

    /// <summary>A length of time in the two units that say most.</summary>
    public static string Time(double seconds) => seconds switch
    {
        < 1 => "no time",
        < 60 => "under a minute",
        < 3600 => Invariant($"{(int)(seconds / 60)}\u00a0min"),
        < 360_000 => Invariant($"{(int)(seconds / 3600)}\u00a0h {(int)(seconds % 3600 / 60)}\u00a0min"),
        _ => Invariant($"{(long)(seconds / 3600):N0}\u00a0h"),
    };

    /// <summary>When somebody was last here.</summary>
    public static string Seen(DateTimeOffset? at, DateTimeOffset now) => (now - at) switch
    {
        null => "never",
        { TotalHours: < 1 } => "now",
        { TotalHours: < 24 } past => Invariant($"{(int)past.TotalHours}\u00a0h"),
        { TotalDays: < 100 } past => Invariant($"{(int)past.TotalDays}\u00a0d"),
        { } past => Invariant($"{(int)(past.TotalDays / 30.4)}\u00a0mo"),
    };

    /// <summary>When somebody was last here, as part of a sentence.</summary>
    public static string LastHere(DateTimeOffset? at, DateTimeOffset now) => (now - at) switch
    {
        null => "never here",
        { TotalHours: < 1 } => "here within the hour",
        { TotalHours: < 24 } past => $"last here {Count((int)past.TotalHours, "hour", "hours")} ago",
        { } past => $"last here {Count((int)past.TotalDays, "day", "days")} ago",
    };

    public static string Week(DateOnly monday) => monday.ToString("d MMM", CultureInfo.InvariantCulture);
}
