namespace StudyPortal.Web.Features.Classes.Dashboard.Groups;

/// <summary>A week of the class; all three are null where too few, or all but too few, answered something.</summary>
/// <param name="Share">Mean score, 0 to 1.</param>
public sealed record GroupWeek(DateOnly Monday, int? Active, int? Answers, double? Share);
