using StudyPortal.Data.Quizzes;

namespace StudyPortal.Data.People;

/// <param name="Drafts">What is kept of an open attempt, and what was when a closed one was handed in.</param>
public sealed record ExportedAttempt(
    Guid Id, string Quiz, string Way, bool AsksCertainty, IReadOnlyList<AskedQuestion> Questions, DateTime StartedAt, DateTime? EndsAt, DateTime? HandedInAt,
    double? Mark, double? MaxMark, IReadOnlyList<ExportedDraft> Drafts)
{
    internal static ExportedAttempt From(QuizAttempt attempt, IEnumerable<QuizDraft> drafts) => new(
        attempt.Id, attempt.Quiz, attempt.Way, attempt.AsksCertainty, attempt.Questions, attempt.StartedAt, attempt.EndsAt, attempt.HandedInAt, attempt.Mark,
        attempt.MaxMark, [.. drafts.Select(ExportedDraft.From)]);
}
