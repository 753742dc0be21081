namespace StudyPortal.Web.Features.Classes.Dashboard.Groups;

/// <summary>A lesson in groups.</summary>
/// <param name="Begun">Those who opened it and are not done.</param>
/// <param name="MedianSeconds">Of reading, or null.</param>
public sealed record GroupLesson(string Guide, string Title, string Path, int? Done, int? Begun, int? NotBegun, double? MedianSeconds);
