using StudyPortal.Data.Progress;

namespace StudyPortal.Data.Quizzes;

/// <summary>What became of a try at a question that was to be stored.</summary>
public abstract record StoreTryResult;

/// <summary>It is on the disk.</summary>
public sealed record TryStored(Answer Answer) : StoreTryResult;

/// <summary>This try was made before, by the same form or in another tab; nothing changed.</summary>
/// <param name="First">The answer that counts.</param>
public sealed record TryAlreadyStored(Answer First) : StoreTryResult;

/// <summary>The attempt was handed in; nothing changed.</summary>
public sealed record TryOfClosedAttempt : StoreTryResult;

/// <summary>This person has no such attempt; nothing was stored.</summary>
public sealed record TryOfUnknownAttempt : StoreTryResult;

/// <summary>The database cannot be written now. The try was not acknowledged and may be posted again.</summary>
/// <param name="Reason">For the log.</param>
public sealed record TryNotStored(string Reason) : StoreTryResult;
