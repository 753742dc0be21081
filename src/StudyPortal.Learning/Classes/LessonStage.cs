namespace StudyPortal.Learning.Classes;

/// <summary>How far a learner is in a lesson.</summary>
public enum LessonStage
{
    /// <summary>Never opened.</summary>
    NotBegun,

    /// <summary>Opened and not marked as done.</summary>
    Begun,

    /// <summary>Marked as done.</summary>
    Done,
}
