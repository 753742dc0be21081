namespace StudyPortal.Learning.Classes;

/// <summary>How a learner does by the <see cref="Thresholds"/> of a class.</summary>
public enum Placement
{
    /// <summary>Too few questions were answered to say anything.</summary>
    NotEnoughData,

    /// <summary>The measure is under <see cref="Thresholds.Struggling"/>.</summary>
    Struggling,

    /// <summary>The measure is between the two.</summary>
    OnTrack,

    /// <summary>The measure is at least <see cref="Thresholds.Excelling"/>.</summary>
    Excelling,
}
