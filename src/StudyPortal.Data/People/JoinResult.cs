namespace StudyPortal.Data.People;

/// <summary>What became of a guest who was to join an account.</summary>
public abstract record JoinResult;

/// <summary>The guest's progress is the account's now, and the guest is gone.</summary>
/// <param name="PersonId">The person of the account.</param>
/// <param name="Answers">Answers moved; those that the account had already are not counted.</param>
/// <param name="Lessons">Lessons moved or merged.</param>
/// <param name="DrillRuns">Runs against the clock, moved.</param>
/// <param name="QuizAttempts">Attempts at quizzes moved, open ones with what is kept of them.</param>
public sealed record GuestJoined(Guid PersonId, int Answers, int Lessons, int DrillRuns, int QuizAttempts) : JoinResult;

/// <summary>The id is the account's own person: nothing to do.</summary>
public sealed record AlreadyJoined(Guid PersonId) : JoinResult;

/// <summary>The id is the person of another account; nothing changed.</summary>
public sealed record BelongsToAnotherAccount : JoinResult;

/// <summary>There is no such guest, for example because it has joined before; nothing changed.</summary>
public sealed record UnknownGuest : JoinResult;

/// <summary>There is no such account; nothing changed.</summary>
public sealed record UnknownAccount : JoinResult;
