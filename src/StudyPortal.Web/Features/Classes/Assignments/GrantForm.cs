using StudyPortal.Data.Classes;

namespace StudyPortal.Web.Features.Classes.Assignments;

/// <summary>The form of what one learner is granted in one assignment: texts as they were typed.</summary>
public sealed record GrantForm
{
    private const int MostAttempts = 40;
    private const int MostReason = 500;

    public string Due { get; init; } = "";

    public string Attempts { get; init; } = "";

    public bool IsExcused { get; init; }

    public string Reason { get; init; } = "";

    public string MadeFrom { get; init; } = "";

    /// <summary>What somebody else has granted since the form was made, in words, or null.</summary>
    public string? Theirs { get; init; }

    public static GrantForm Of(AssignmentExtension? granted, TimeZoneInfo zone) => new()
    {
        Due = TypedTime.Write(granted?.DueAt, zone),
        Attempts = granted?.Attempts is { } attempts ? TypedNumber.Write(attempts) : "",
        IsExcused = granted?.IsExcused ?? false,
        Reason = granted?.Reason ?? "",
        MadeFrom = Data.Classes.MadeFrom.Of(granted),
    };

    public static GrantForm Read(IFormCollection form) => new()
    {
        Due = form["grant-due"].ToString(),
        Attempts = form["grant-attempts"].ToString(),
        IsExcused = form["excused"] == "on",
        Reason = form["reason"].ToString(),
        MadeFrom = form["made-from"].ToString(),
    };

    /// <summary>What is to be granted, or null and what is wrong, by field. Everything empty takes back what was granted.</summary>
    public (AssignmentExtension? Wanted, IReadOnlyDictionary<string, string> Problems) Check(KnownAssignment known, GradeRow learner, TimeZoneInfo zone)
    {
        var problems = new Dictionary<string, string>(StringComparer.Ordinal);
        var wanted = new AssignmentExtension
        {
            AssignmentId = known.Id,
            ClassId = known.Assignment.ClassId,
            PersonId = learner.Learner.Person,
            DueAt = DueAt(known.Assignment, learner.Granted[0], zone, problems),
            Attempts = AttemptsGranted(known.Assignment, problems),
            IsExcused = IsExcused,
            Reason = Reason.Trim(),
        };
        if (wanted.Reason.Length > MostReason) problems["reason"] = $"Use at most {MostReason} characters.";
        if (wanted.Reason.Length == 0 && wanted is not { DueAt: null, Attempts: null, IsExcused: false }) problems["reason"] = "Say why: your co-instructors and the learner's own export show it.";
        return (problems.Count == 0 ? wanted : null, problems);
    }

    private DateTime? DueAt(Assignment assignment, AssignmentExtension? granted, TimeZoneInfo zone, Dictionary<string, string> problems)
    {
        switch (TypedTime.Read(Due, zone, granted?.DueAt, last: true))
        {
            case NoTime:
                return null;
            case TimeAt when assignment.DueAt is null:
                problems["grant-due"] = "The assignment is never due, so there is nothing to put off.";
                return null;
            case TimeAt(var moment) when moment <= assignment.DueAt && moment != granted?.DueAt:
                problems["grant-due"] = "It must be later than for everybody.";
                return null;
            case TimeAt(var moment):
                return moment;
            case SkippedTime:
                problems["grant-due"] = "No clock shows this time: summer time begins then and an hour is left out. Choose another.";
                return null;
            default:
                problems["grant-due"] = "Write a date and a time, such as 2026-11-30 18:00.";
                return null;
        }
    }

    private int? AttemptsGranted(Assignment assignment, Dictionary<string, string> problems)
    {
        if (Attempts.Trim().Length == 0 || assignment.Attempts is not { } everybody) return null;
        if (TypedNumber.Whole(Attempts, everybody + 1, MostAttempts) is { } attempts) return attempts;
        problems["grant-attempts"] = $"Write a whole number from {everybody + 1} to {MostAttempts}: everybody has {everybody}.";
        return null;
    }
}
