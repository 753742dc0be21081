namespace StudyPortal.Learning.Mastery;

/// <summary>Where a learner stands with one objective; see <see cref="ObjectiveStandings"/> for what makes each.</summary>
public enum Standing
{
    /// <summary>No question of it was answered.</summary>
    NotStarted,

    /// <summary>Too few different questions were answered to say anything.</summary>
    NotEnoughData,

    /// <summary>Not yet strong, and never was.</summary>
    Learning,

    /// <summary>Strong, and shown so lately.</summary>
    Solid,

    /// <summary>Was strong; newer answers or a long pause say otherwise.</summary>
    Slipping,
}
