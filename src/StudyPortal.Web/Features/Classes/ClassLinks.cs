using StudyPortal.Web.Features.Classes.Learners;

namespace StudyPortal.Web.Features.Classes;

/// <summary>The addresses of classes.</summary>
public static class ClassLinks
{
    public const string All = "/classes";
    public const string New = "/classes/new";

    /// <param name="code">What a learner types to join.</param>
    public static string Join(string code) => $"{All}/join/{code}";

    public static string Class(Guid id) => $"{All}/{id:N}";

    public static string Tab(Guid id, ClassTab tab) => tab switch
    {
        ClassTab.Overview => Class(id),
        ClassTab.People => $"{Class(id)}/people",
        ClassTab.Assignments => $"{Class(id)}/assignments",
        ClassTab.Grades => $"{Class(id)}/grades",
        ClassTab.Announcements => $"{Class(id)}/announcements",
        ClassTab.Settings => $"{Class(id)}/settings",
        ClassTab.Brief => $"{Class(id)}/brief",
        _ => throw new System.Diagnostics.UnreachableException($"{tab} has no address."),
    };

    /// <summary>Where a roster is imported.</summary>
    public static string Roster(Guid id) => $"{Class(id)}/roster/import";

    public static string Learner(Guid id, Guid person) => $"{Class(id)}/learners/{person:N}";

    public static string Learner(Guid id, Guid person, LearnerTab tab) => tab == LearnerTab.Overview ? Learner(id, person) : $"{Learner(id, person)}?view={tab.ToString().ToLowerInvariant()}";

    public static string Misconception(Guid id, string misconception) => $"{Class(id)}/misconceptions/{Uri.EscapeDataString(misconception)}";

    public static string Question(Guid id, string question) => $"{Class(id)}/questions/{Uri.EscapeDataString(question)}";
}
