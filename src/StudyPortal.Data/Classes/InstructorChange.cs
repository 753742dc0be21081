namespace StudyPortal.Data.Classes;

/// <summary>What became of a change to who runs a class.</summary>
public enum InstructorChange
{
    Changed,

    /// <summary>The person does not run the class (any more); nothing changed.</summary>
    NoInstructor,

    /// <summary>No other owner who may teach would be left; nothing changed.</summary>
    LastOwner,
}
