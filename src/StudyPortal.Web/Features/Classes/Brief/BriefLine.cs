namespace StudyPortal.Web.Features.Classes.Brief;

/// <summary>A line of a brief.</summary>
/// <param name="Link">Where it leads, or null.</param>
/// <param name="Detail">What stands behind it in small.</param>
public sealed record BriefLine(string Text, string? Link = null, string? Detail = null);
