namespace StudyPortal.Data.Quizzes;

/// <summary>What became of an attempt that was to be started.</summary>
public abstract record StartAttemptResult;

/// <summary>It is on the disk, and its clock runs.</summary>
public sealed record AttemptStarted(QuizAttempt Attempt) : StartAttemptResult;

/// <summary>The same form had started one before, or another attempt at this quiz is open and in time; nothing changed.</summary>
/// <param name="First">The attempt to go on with.</param>
public sealed record AttemptAlreadyStarted(QuizAttempt First) : StartAttemptResult;

/// <summary>Nobody has that id (any more); nothing was stored.</summary>
public sealed record AttemptOfUnknownPerson : StartAttemptResult;

/// <summary>The database cannot be written now; the form may be posted again.</summary>
/// <param name="Reason">For the log.</param>
public sealed record AttemptNotStarted(string Reason) : StartAttemptResult;
