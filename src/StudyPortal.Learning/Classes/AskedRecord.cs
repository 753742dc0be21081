using StudyPortal.Learning.Grading;

namespace StudyPortal.Learning.Classes;

/// <summary>What one learner's answers to one question came to.</summary>
/// <param name="Asked">Id of the question, or the form of a drill.</param>
/// <param name="Objective">Id of the objective.</param>
/// <param name="FirstScore">Of the first answer, 0 to 1.</param>
/// <param name="Score">Of the latest answer, 0 to 1.</param>
/// <param name="Certainty">How sure the learner said to be of the latest answer, or null.</param>
/// <param name="Misconceptions">Ids of those that the latest answer gave away.</param>
/// <param name="Answers">How many answers there were, at least 1.</param>
/// <param name="At">When the latest answer was given.</param>
public readonly record struct AskedRecord(
    string Asked, string Objective, double FirstScore, double Score, Certainty? Certainty, IReadOnlyList<string> Misconceptions, int Answers, DateTimeOffset At);
