namespace StudyPortal.Learning.Classes.Grades;

/// <summary>Where a learner stands in an assignment.</summary>
public enum AssignmentStatus
{
    /// <summary>It has not opened yet.</summary>
    NotOpen,

    /// <summary>It is open and nothing was done.</summary>
    NotBegun,

    /// <summary>Something was done, and it can still be finished in time.</summary>
    Begun,

    /// <summary>Finished in time: every lesson done, an attempt handed in, the goal of the drill reached.</summary>
    Done,

    /// <summary>Finished after it was due, and late work counts.</summary>
    DoneLate,

    /// <summary>It was due and is not finished.</summary>
    Missing,

    /// <summary>It does not count for this learner.</summary>
    Excused,

    /// <summary>What it asks for is not in the content any more.</summary>
    Gone,
}
