namespace StudyPortal.Web.Features.Classes.Dashboard;

/// <summary>A learner's row of a heat map.</summary>
/// <param name="Measure">In words.</param>
/// <param name="Seen">When they were last here, in words.</param>
public sealed record HeatRow(LearnerLine Line, string Measure, string Seen, IReadOnlyList<HeatCell> Cells)
{
    /// <summary>Whether both look alike, so that nothing has to be drawn again.</summary>
    public bool LooksLike(HeatRow other) =>
        Line.Member == other.Line.Member && Line.Figures.Placement == other.Line.Figures.Placement && Line.Figures.IsInactive == other.Line.Figures.IsInactive
        && Measure == other.Measure && Seen == other.Seen && Cells.SequenceEqual(other.Cells);
}
