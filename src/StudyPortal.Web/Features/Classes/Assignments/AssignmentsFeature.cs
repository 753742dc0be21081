namespace StudyPortal.Web.Features.Classes.Assignments;

/// <summary>Work that classes are given, and what it comes to.</summary>
public static class AssignmentsFeature
{
    public static IServiceCollection AddAssignments(this IServiceCollection services) => services
        .AddSingleton<ClassGrades>()
        .AddSingleton<LearnerAssignments>();
}
