using Microsoft.AspNetCore.Components;

namespace StudyPortal.Web.Features.Lessons;

/// <summary>What stands around the blocks of a lesson, drawn.</summary>
/// <param name="Map">The guide, beside the text.</param>
/// <param name="Head">Title, facts and objectives.</param>
/// <param name="Foot">Sources, the mark, and the ways on.</param>
/// <param name="Contents">"On this page".</param>
/// <param name="Bar">The bar at the bottom of a phone.</param>
public sealed record LessonFrame(MarkupString Map, MarkupString Head, MarkupString Foot, MarkupString Contents, MarkupString Bar);
