namespace StudyPortal.Data.Classes;

/// <summary>What became of a change to assignments, extensions or weights.</summary>
public enum AssignmentWrite
{
    /// <summary>It is on the disk.</summary>
    Stored,

    /// <summary>The assignment, the class or the membership is not there (any more); nothing was stored.</summary>
    Gone,

    /// <summary>Somebody changed it since the form was made; nothing was stored.</summary>
    ChangedMeanwhile,

    /// <summary>The class has as many assignments as a class may have; nothing was stored.</summary>
    TooMany,

    /// <summary>The database cannot be written now; nothing was stored.</summary>
    Unavailable,
}
