namespace StudyPortal.Web.Features.Classes.Dashboard;

/// <summary>Columns that belong together: a domain of the exam or a guide.</summary>
public sealed record HeatGroup(string Title, IReadOnlyList<HeatColumn> Columns);
