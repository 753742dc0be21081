using StudyPortal.Learning.Grading;

namespace StudyPortal.Learning.Quizzes;

/// <summary>One graded try at a question.</summary>
/// <param name="Score">0 to 1.</param>
/// <param name="Certainty">How sure the learner was, or null where that was not asked or not said.</param>
/// <param name="Misconceptions">Ids of the beliefs that it gave away.</param>
public sealed record QuizTry(decimal Score, Certainty? Certainty, IReadOnlyList<string> Misconceptions);
