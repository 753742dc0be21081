namespace StudyPortal.Web.Features.Quizzes.Attempts;

/// <summary>What became of an answer that was posted in an attempt.</summary>
public abstract record AttemptOutcome;

/// <summary>It is on the disk: kept until the attempt is handed in or, in the immediate way, counted as a try.</summary>
/// <param name="Revision">What the next form of this question is made from.</param>
/// <param name="Next">Path of the page that comes then.</param>
public sealed record AnswerKept(int Revision, string Next) : AttemptOutcome;

/// <summary>It was no answer; nothing is stored, and the learner is told why.</summary>
public sealed record AnswerRefused(string Message) : AttemptOutcome;

/// <summary>Another tab has changed what is kept since the form was made; nothing is stored, and the learner decides.</summary>
public sealed record KeptElsewhere : AttemptOutcome;

/// <summary>In the immediate way: this try was made before with another answer; nothing is stored.</summary>
public sealed record TriedElsewhere : AttemptOutcome;

/// <summary>The question was changed or taken away since the attempt began; nothing is stored.</summary>
public sealed record QuestionWithdrawn : AttemptOutcome;

/// <summary>The attempt was handed in, by the learner or by the clock; nothing is stored.</summary>
public sealed record AttemptIsOver : AttemptOutcome;

/// <summary>The database could not take it; nothing is stored, and the learner may send it again.</summary>
public sealed record AnswerNotKept : AttemptOutcome;

/// <summary>Whoever asks has no such attempt, or it asks no such question.</summary>
public sealed record NoSuchPlace : AttemptOutcome;
