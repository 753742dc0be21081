namespace StudyPortal.Data.Progress;

/// <summary>What became of a note about someone's progress in a lesson.</summary>
public enum LessonProgressResult
{
    /// <summary>It is on the disk.</summary>
    Stored,

    /// <summary>Nobody has that id (any more); nothing was stored.</summary>
    UnknownPerson,

    /// <summary>The database cannot be written now; nothing was stored.</summary>
    Unavailable,
}
