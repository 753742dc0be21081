using StudyPortal.Learning.Grading;

namespace StudyPortal.Learning.Mastery;

/// <summary>One graded answer, as far as it tells about misconceptions.</summary>
/// <param name="Question">Id of the question; drills of one form share one.</param>
/// <param name="At">When it was answered.</param>
/// <param name="Misconceptions">Ids of the misconceptions that it gave away; empty for an answer that gave none away.</param>
/// <param name="Certainty">How sure the learner said to be, or null.</param>
public sealed record BeliefEvidence(string Question, DateTimeOffset At, IReadOnlyList<string> Misconceptions, Certainty? Certainty = null);
