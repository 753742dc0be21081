namespace StudyPortal.Web.Features.Classes.Dashboard.Groups;

/// <summary>A question in groups.</summary>
/// <param name="Facility">Mean first score in percent, or null where it would tell how few were right or wrong.</param>
/// <param name="Words">How hard it is.</param>
public sealed record GroupItem(AskedLine Question, string Kind, double? Facility, string Words);
