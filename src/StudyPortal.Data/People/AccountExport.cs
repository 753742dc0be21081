using StudyPortal.Data.Progress;

namespace StudyPortal.Data.People;

/// <summary>Everything stored about an account, without secrets, ready to be written as JSON.</summary>
public sealed record AccountExport(
    AccountProfile Profile, IReadOnlyList<string> Roles, IReadOnlyList<string> Logins, IReadOnlyList<ExportedPasskey> Passkeys,
    IReadOnlyList<ExportedClaim> Claims, IReadOnlyList<ExportedLesson> Lessons, IReadOnlyList<ExportedAnswer> Answers);

public sealed record AccountProfile(
    string Id, string? UserName, string? Email, string? PhoneNumber, string DisplayName, DateTime CreatedAt, DateTime? LastSeenAt, bool TwoFactorEnabled);

public sealed record ExportedPasskey(string? Name, DateTimeOffset CreatedAt);

public sealed record ExportedClaim(string? Type, string? Value);

public sealed record ExportedLesson(string Lesson, DateTime FirstVisitedAt, DateTime LastVisitedAt, DateTime? DoneAt, string? Place)
{
    internal static ExportedLesson From(LessonProgress lesson) => new(lesson.Lesson, lesson.FirstVisitedAt, lesson.LastVisitedAt, lesson.DoneAt, lesson.Place);
}

public sealed record ExportedAnswer(
    string Question, string QuestionVersion, string Objective, string? Lesson, string Response, double Score, int Hints, IReadOnlyList<string> Misconceptions,
    DateTime At)
{
    internal static ExportedAnswer From(Answer answer) => new(
        answer.Question, answer.QuestionVersion, answer.Objective, answer.Lesson, answer.Response, answer.Score, answer.Hints, answer.Misconceptions, answer.At);
}
