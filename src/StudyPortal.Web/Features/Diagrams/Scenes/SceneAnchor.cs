namespace StudyPortal.Web.Features.Diagrams.Scenes;

/// <summary>Which end of a text stands at its place.</summary>
public enum SceneAnchor
{
    /// <summary>It begins there.</summary>
    Start,

    /// <summary>It stands around it.</summary>
    Middle,

    /// <summary>It ends there.</summary>
    End,
}
