namespace StudyPortal.Data.Classes;

/// <summary>An announcement outside of its class.</summary>
/// <param name="Title">Of the class.</param>
public sealed record TitledAnnouncement(Announcement Announcement, string Title);
