namespace StudyPortal.Web.Features.Diagrams.Playing;

/// <summary>How an action is offered.</summary>
public enum ActionWeight
{
    /// <summary>The one that comes to mind first.</summary>
    Primary,

    /// <summary>One of the others.</summary>
    Plain,

    /// <summary>It destroys something that no other action brings back.</summary>
    Destructive,
}
