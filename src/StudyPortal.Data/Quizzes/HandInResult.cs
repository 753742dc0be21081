namespace StudyPortal.Data.Quizzes;

/// <summary>What became of an attempt that was to be handed in.</summary>
public abstract record HandInResult;

/// <summary>It is handed in, with all its answers.</summary>
public sealed record HandedIn(QuizAttempt Attempt) : HandInResult;

/// <summary>It was handed in before; nothing changed.</summary>
/// <param name="Attempt">What stands.</param>
public sealed record AlreadyHandedIn(QuizAttempt Attempt) : HandInResult;

/// <summary>Something was saved since the attempt was read; nothing changed. Read and grade again.</summary>
public sealed record HandInBehind : HandInResult;

/// <summary>This person has no such attempt; nothing was stored.</summary>
public sealed record HandInOfUnknownAttempt : HandInResult;

/// <summary>The database cannot be written now. The attempt is open and may be handed in again.</summary>
/// <param name="Reason">For the log.</param>
public sealed record NotHandedIn(string Reason) : HandInResult;
