namespace StudyPortal.Web.Features.Diagrams.Scenes;

/// <summary>Whether a machine runs.</summary>
public enum MachineCondition
{
    /// <summary>It runs.</summary>
    Up,

    /// <summary>It stands still.</summary>
    Paused,

    /// <summary>It is off.</summary>
    Down,
}
