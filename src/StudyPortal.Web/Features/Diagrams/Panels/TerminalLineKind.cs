namespace StudyPortal.Web.Features.Diagrams.Panels;

/// <summary>Where a line on a screen came from.</summary>
public enum TerminalLineKind
{
    /// <summary>It was typed.</summary>
    Typed,

    /// <summary>A command printed it (stdout).</summary>
    Printed,

    /// <summary>A command complained (stderr).</summary>
    Complained,
}
