namespace StudyPortal.Web.Features.Diagrams;

/// <summary>What stands beside a picture that is operated.</summary>
public enum PanelTab
{
    /// <summary>The story that is told with it.</summary>
    Story,

    /// <summary>Its parts, and what can be done to them.</summary>
    Parts,

    /// <summary>What works.</summary>
    Works,

    /// <summary>Requests and their way.</summary>
    Request,

    /// <summary>What has happened, and the branches of history.</summary>
    Happened,

    /// <summary>A command line.</summary>
    Terminal,
}
