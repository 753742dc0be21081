namespace StudyPortal.Learning.Grading;

/// <summary>How sure a learner says to be of an answer, before knowing whether it is right.</summary>
public enum Certainty
{
    /// <summary>A guess.</summary>
    Low,

    /// <summary>Rather sure.</summary>
    Middle,

    /// <summary>Sure.</summary>
    High,
}
