namespace StudyPortal.Learning.Mastery;

/// <summary>Where a learner stands with one objective, with the way that led there; see <see cref="ObjectiveStandings"/> for what makes each.</summary>
public enum Standing
{
    /// <summary>No question of it was answered.</summary>
    NotStarted,

    /// <summary>Too few different questions were answered to say anything.</summary>
    NotEnoughData,

    /// <summary>Shaky or working, and never better.</summary>
    Learning,

    /// <summary>Strong, and shown so lately.</summary>
    Solid,

    /// <summary>Was better; newer answers or a long pause say otherwise.</summary>
    Slipping,
}
