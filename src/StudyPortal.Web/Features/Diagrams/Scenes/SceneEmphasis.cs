namespace StudyPortal.Web.Features.Diagrams.Scenes;

/// <summary>Whether eyes are drawn to a part of a picture.</summary>
public enum SceneEmphasis
{
    /// <summary>No more than to others.</summary>
    None,

    /// <summary>The author or the learner looks at it.</summary>
    Focus,

    /// <summary>A traced request is there.</summary>
    Way,

    /// <summary>It was to be pointed at.</summary>
    Right,

    /// <summary>It was pointed at, and another one was asked for.</summary>
    Wrong,
}
