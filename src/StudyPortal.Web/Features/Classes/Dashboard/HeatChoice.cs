namespace StudyPortal.Web.Features.Classes.Dashboard;

/// <summary>A place on a heat map.</summary>
/// <param name="Learner">Null for the head of a column.</param>
/// <param name="Column">Key of the column, or null for the head of a row.</param>
public sealed record HeatChoice(Guid? Learner, string? Column);
