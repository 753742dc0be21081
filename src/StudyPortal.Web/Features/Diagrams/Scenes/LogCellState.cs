namespace StudyPortal.Web.Features.Diagrams.Scenes;

/// <summary>What a member has at a place of its log.</summary>
public enum LogCellState
{
    /// <summary>Nothing yet.</summary>
    Missing,

    /// <summary>An entry that it does not know to be committed.</summary>
    Appended,

    /// <summary>A committed entry.</summary>
    Committed,
}
