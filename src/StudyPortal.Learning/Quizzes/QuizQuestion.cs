namespace StudyPortal.Learning.Quizzes;

/// <summary>A question that a quiz may ask.</summary>
/// <param name="Id">Id of the question.</param>
/// <param name="Objective">Id of the objective that it tests.</param>
public sealed record QuizQuestion(string Id, string Objective);
