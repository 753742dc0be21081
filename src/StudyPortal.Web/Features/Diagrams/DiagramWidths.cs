namespace StudyPortal.Web.Features.Diagrams;

/// <summary>For which widths pictures are drawn. Each is shown at its own size, never smaller, so that its smallest letters stay at 11 px.</summary>
public static class DiagramWidths
{
    /// <summary>A figure with its lanes side by side, and the least width of the column that shows it.</summary>
    public const int Wide = 900;

    /// <summary>A figure with its lanes one above the other: a phone of 390 px less the margins of the page.</summary>
    public const int Narrow = 358;
}
