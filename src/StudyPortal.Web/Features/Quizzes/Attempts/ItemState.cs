namespace StudyPortal.Web.Features.Quizzes.Attempts;

/// <summary>How one question of an attempt stands.</summary>
public enum ItemState
{
    /// <summary>Nothing was answered yet.</summary>
    Open,

    /// <summary>An answer is kept, and is graded when the attempt is handed in.</summary>
    Kept,

    /// <summary>A try was not right, and there is another one.</summary>
    Trying,

    Right,
    Partly,
    Wrong,

    /// <summary>The attempt was handed in without an answer to it.</summary>
    LeftOut,

    /// <summary>It was changed or taken away before it was answered, and does not count.</summary>
    Withdrawn,
}
