namespace StudyPortal.Web.Features.Classes;

/// <summary>The pages of a class that its instructors go between.</summary>
public enum ClassTab
{
    Overview,
    People,
    Assignments,
    Grades,
    Announcements,
    Settings,
    Brief,
}
