using StudyPortal.Data.Quizzes;

namespace StudyPortal.Data.People;

public sealed record ExportedDraft(int Place, string Response, string? Certainty, int Seconds, DateTime SavedAt)
{
    internal static ExportedDraft From(QuizDraft draft) => new(draft.Place, draft.Response, draft.Certainty, draft.Seconds, draft.SavedAt);
}
