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
}
