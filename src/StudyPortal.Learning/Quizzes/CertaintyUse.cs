namespace StudyPortal.Learning.Quizzes;

/// <summary>Whether learners say how sure they are of each answer.</summary>
public enum CertaintyUse
{
    /// <summary>They are not asked.</summary>
    Never,

    /// <summary>They choose when they start.</summary>
    Optional,

    /// <summary>They are always asked.</summary>
    Always,
}
