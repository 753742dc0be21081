namespace StudyPortal.Data.Classes;

/// <summary>What became of a change to a class.</summary>
public enum ClassChange
{
    Changed,

    /// <summary>There is no such class (any more); nothing changed.</summary>
    UnknownClass,

    /// <summary>The class is archived, and must be brought back first; nothing changed.</summary>
    Archived,

    /// <summary>Somebody is in the class who was promised that no names are shown; nothing changed.</summary>
    HasLearners,
}
