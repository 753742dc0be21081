namespace StudyPortal.Web.Features.Diagrams.Scenes;

/// <summary>How a link is.</summary>
public enum LinkState
{
    /// <summary>It carries what it should.</summary>
    Calm,

    /// <summary>It is there and not used: a virtual address is elsewhere.</summary>
    Idle,

    /// <summary>Nobody answers at one end.</summary>
    Silent,

    /// <summary>Some messages get lost.</summary>
    Lossy,

    /// <summary>Every message takes longer.</summary>
    Slow,

    /// <summary>Nothing passes, at least one way.</summary>
    Cut,
}
