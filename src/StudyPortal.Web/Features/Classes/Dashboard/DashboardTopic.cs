namespace StudyPortal.Web.Features.Classes.Dashboard;

/// <summary>What the dashboard of a class is looked at for; in an address by its name in small letters.</summary>
public enum DashboardTopic
{
    Overview,
    Objectives,
    Lessons,
    Misconceptions,
    Questions,
}
