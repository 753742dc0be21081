namespace StudyPortal.Data.Progress;

/// <summary>What became of an answer that was to be stored.</summary>
public abstract record StoreAnswerResult;

/// <summary>The answer is on the disk.</summary>
public sealed record AnswerStored(Answer Answer) : StoreAnswerResult;

/// <summary>The same form had been stored before; nothing changed.</summary>
/// <param name="First">The answer that counts, which may differ from the one posted now.</param>
public sealed record AnswerAlreadyStored(Answer First) : StoreAnswerResult;

/// <summary>Nobody has that id (any more): the account was erased, or the guest has joined an account in the meantime. Nothing was stored.</summary>
public sealed record AnswerOfUnknownPerson : StoreAnswerResult;

/// <summary>The database cannot be written now. The answer was not acknowledged and may be posted again.</summary>
/// <param name="Reason">For the log.</param>
public sealed record AnswerNotStored(string Reason) : StoreAnswerResult;
