using StudyPortal.Data.Classes;

namespace StudyPortal.Web.Features.Classes.Assignments;

/// <summary>What a learner is granted, in a few words.</summary>
public static class GrantWords
{
    public static string Of(AssignmentExtension granted, TimeZoneInfo zone) => string.Join(", ", Parts(granted, zone));

    private static IEnumerable<string> Parts(AssignmentExtension granted, TimeZoneInfo zone)
    {
        if (granted.IsExcused) yield return "excused";
        if (granted.DueAt is { } due) yield return $"due {DueWords.Exact(new DateTimeOffset(due), zone)}";
        if (granted.Attempts is { } attempts) yield return attempts == 1 ? "1 attempt" : $"{attempts} attempts";
    }
}
