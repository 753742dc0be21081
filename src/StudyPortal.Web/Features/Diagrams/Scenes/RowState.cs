namespace StudyPortal.Web.Features.Diagrams.Scenes;

/// <summary>How a program is.</summary>
public enum RowState
{
    /// <summary>It runs.</summary>
    Running,

    /// <summary>It is on its way up.</summary>
    Starting,

    /// <summary>Its machine stands still.</summary>
    Paused,

    /// <summary>It does not run.</summary>
    Stopped,

    /// <summary>There is nothing to say about it.</summary>
    None,
}
