namespace StudyPortal.Data.Classes;

/// <summary>What became of somebody who wanted to join a class.</summary>
public abstract record EnterClassResult;

public sealed record ClassEntered(Guid Class) : EnterClassResult;

/// <summary>The person was in the class before; nothing changed.</summary>
public sealed record AlreadyInClass(Guid Class) : EnterClassResult;

/// <summary>The person runs the class; nothing changed.</summary>
public sealed record TeachesClass(Guid Class) : EnterClassResult;

/// <summary>No class has this code (any more); nothing changed.</summary>
public sealed record UnknownCode : EnterClassResult;

/// <summary>The class is archived; nothing changed.</summary>
public sealed record ClassIsArchived : EnterClassResult;

/// <summary>The class takes only people whose address is on its roster; nothing changed.</summary>
public sealed record ClassIsClosed : EnterClassResult;

/// <summary>The class shows more or less than what the person agreed to; nothing changed.</summary>
public sealed record ConsentIsOutdated : EnterClassResult;

/// <summary>Only accounts join classes, and this person has none (any more); nothing changed.</summary>
public sealed record NeedsAccount : EnterClassResult;
