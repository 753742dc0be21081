using StudyPortal.Learning.Grading;
using StudyPortal.Learning.Questions;

namespace StudyPortal.Web.Features.Quizzes;

/// <summary>What became of a posted answer.</summary>
public abstract record SubmitOutcome;

/// <summary>The answer is in the database.</summary>
/// <param name="Certainty">How sure the learner said to be, or null.</param>
public sealed record Accepted(Question Question, Response Response, Graded Grade, Certainty? Certainty) : SubmitOutcome;

/// <summary>It was no answer; nothing is stored, and the learner is told why.</summary>
public sealed record NotAccepted(Question Question, string Message) : SubmitOutcome;

/// <summary>The database could not take it; nothing is stored, and the learner may send it again.</summary>
public sealed record NotStored(Question Question) : SubmitOutcome;

/// <summary>There is no such question (any more).</summary>
public sealed record NoSuchQuestion : SubmitOutcome;
