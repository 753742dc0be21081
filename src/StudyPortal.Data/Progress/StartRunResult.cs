namespace StudyPortal.Data.Progress;

/// <summary>What became of a run that was to begin.</summary>
public enum StartRunResult
{
    /// <summary>It is on the disk, and its clock runs.</summary>
    Started,

    /// <summary>Nobody has that id (any more); nothing was stored.</summary>
    UnknownPerson,

    /// <summary>The database cannot be written now; nothing was stored.</summary>
    Unavailable,
}
