namespace StudyPortal.Web.Features.Diagrams;

/// <summary>Which dialog is open over a diagram.</summary>
public enum PanelDialog
{
    /// <summary>None.</summary>
    None,

    /// <summary>Which machines stand on which side of a cut.</summary>
    Split,

    /// <summary>The keys.</summary>
    Keys,
}
