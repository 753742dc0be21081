namespace StudyPortal.Learning.Statistics;

/// <summary>Whether a certainty was deserved.</summary>
public enum CalibrationVerdict
{
    /// <summary>Too few answers with this certainty.</summary>
    NotEnoughData,

    /// <summary>Right as often as the certainty says, or not further off than chance explains.</summary>
    Calibrated,

    /// <summary>Right less often than the certainty says.</summary>
    Overconfident,

    /// <summary>Right more often than the certainty says.</summary>
    Underconfident,
}
