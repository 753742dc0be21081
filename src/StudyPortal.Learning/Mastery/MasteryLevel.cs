namespace StudyPortal.Learning.Mastery;

/// <summary>What the answers to an objective show at this moment, from least to most. A level falls as answers go wrong and as they grow old.</summary>
public enum MasteryLevel
{
    /// <summary>Too few different questions were answered to say anything.</summary>
    NotEnoughData,

    /// <summary>Less strength than <see cref="ObjectiveStandings.WorkingStrength"/>.</summary>
    Shaky,

    /// <summary>Less strength than <see cref="ObjectiveStandings.SolidStrength"/>.</summary>
    Working,

    /// <summary>At least <see cref="ObjectiveStandings.SolidStrength"/>.</summary>
    Solid,
}
