using System.Globalization;

namespace StudyPortal.Web.Features.Classes.Assignments;

/// <summary>A date and time that somebody typed as the clock on their wall shows it.</summary>
public abstract record TypedTime
{
    private const string Form = "yyyy-MM-dd'T'HH:mm";

    private static readonly string[] _forms = [Form, "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm"];

    /// <summary>What a field holds for a moment, so that reading it gives the same minute again.</summary>
    /// <param name="at">In UTC.</param>
    public static string Write(DateTime? at, TimeZoneInfo zone) =>
        at is { } moment ? TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(moment, DateTimeKind.Utc), zone).ToString(Form, CultureInfo.InvariantCulture) : "";

    /// <param name="shown">The moment that the field was written from: where its text is unchanged, the moment is too.</param>
    /// <param name="last">Whether an hour that the clock shows twice is taken the second time, which is the more generous for a deadline.</param>
    public static TypedTime Read(string text, TimeZoneInfo zone, DateTime? shown, bool last)
    {
        text = text.Trim();
        if (text.Length == 0) return new NoTime();
        if (shown is { } unchanged && text == Write(unchanged, zone)) return new TimeAt(unchanged);
        if (!DateTime.TryParseExact(text, _forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) || local.Year is < 2000 or > 2200) return new NoSuchTime();
        if (zone.IsInvalidTime(local)) return new SkippedTime();
        if (!zone.IsAmbiguousTime(local)) return new TimeAt(TimeZoneInfo.ConvertTimeToUtc(local, zone));
        var offsets = zone.GetAmbiguousTimeOffsets(local);
        return new TimeAt(DateTime.SpecifyKind(local - (last ? offsets.Min() : offsets.Max()), DateTimeKind.Utc));
    }
}

/// <summary>Nothing was typed.</summary>
public sealed record NoTime : TypedTime;

/// <param name="Utc">The moment.</param>
public sealed record TimeAt(DateTime Utc) : TypedTime;

/// <summary>It is no date and time.</summary>
public sealed record NoSuchTime : TypedTime;

/// <summary>No clock shows it: it lies in the hour that is left out when summer time begins.</summary>
public sealed record SkippedTime : TypedTime;
