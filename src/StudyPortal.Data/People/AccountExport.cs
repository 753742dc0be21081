namespace StudyPortal.Data.People;

/// <summary>Everything stored about an account, without secrets, ready to be written as JSON.</summary>
public sealed record AccountExport(
    AccountProfile Profile, IReadOnlyList<string> Roles, IReadOnlyList<string> Logins, IReadOnlyList<ExportedPasskey> Passkeys,
    IReadOnlyList<ExportedClaim> Claims, IReadOnlyList<ExportedLesson> Lessons, IReadOnlyList<ExportedAnswer> Answers,
    IReadOnlyList<ExportedRun> DrillRuns, IReadOnlyList<ExportedAttempt> QuizAttempts, ExportedClasses Classes);
