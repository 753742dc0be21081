using StudyPortal.Data.Progress;

namespace StudyPortal.Data.People;

public sealed record ExportedAnswer(
    string Question, string QuestionVersion, string Objective, string? Lesson, string Response, double Score, int Hints, string? Certainty,
    IReadOnlyList<string> Misconceptions, int? Seconds, Guid? QuizAttempt, int? Place, int? Try, DateTime At)
{
    internal static ExportedAnswer From(Answer answer) => new(
        answer.Question, answer.QuestionVersion, answer.Objective, answer.Lesson, answer.Response, answer.Score, answer.Hints, answer.Certainty,
        answer.Misconceptions, answer.Seconds, answer.Attempt, answer.Place, answer.Try, answer.At);
}
