namespace StudyPortal.Web.Features.Classes.Dashboard;

/// <summary>A question by its id and in words.</summary>
public sealed record AskedLine(string Id, string Text);
