using StudyPortal.Learning.Classes;

namespace StudyPortal.Web.Features.Classes.Dashboard;

/// <summary>An objective and how the class stands with it.</summary>
public sealed record ObjectiveLine(string Id, string Title, ObjectiveFigures Figures);
