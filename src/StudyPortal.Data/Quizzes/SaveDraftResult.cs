namespace StudyPortal.Data.Quizzes;

/// <summary>What became of an answer that was to be kept.</summary>
public abstract record SaveDraftResult;

/// <summary>It is on the disk, now or already by an earlier post of the same.</summary>
/// <param name="Revision">That of what is kept now.</param>
public sealed record DraftSaved(int Revision) : SaveDraftResult;

/// <summary>Something else was kept since the learner looked, from another tab; nothing changed, and the learner is to decide.</summary>
/// <param name="Kept">What is kept; null where nothing is, so that what the learner saw has never been there.</param>
public sealed record DraftBehind(QuizDraft? Kept) : SaveDraftResult;

/// <summary>The attempt was handed in; nothing changed.</summary>
public sealed record DraftOfClosedAttempt : SaveDraftResult;

/// <summary>This person has no such attempt; nothing was stored.</summary>
public sealed record DraftOfUnknownAttempt : SaveDraftResult;

/// <summary>The database cannot be written now. The draft was not acknowledged and may be posted again.</summary>
/// <param name="Reason">For the log.</param>
public sealed record DraftNotSaved(string Reason) : SaveDraftResult;
