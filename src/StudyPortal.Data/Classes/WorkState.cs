namespace StudyPortal.Data.Classes;

/// <summary>Where a learner stands in an assignment that is open, as the database counts it.</summary>
public enum WorkState
{
    NotBegun = 0,

    Begun = 1,

    Done = 2,

    DoneLate = 3,

    Missing = 4,

    Excused = 5,
}
