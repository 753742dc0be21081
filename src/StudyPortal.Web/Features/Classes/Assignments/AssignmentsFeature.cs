using StudyPortal.Data.Classes;
using StudyPortal.Data.Progress;

namespace StudyPortal.Web.Features.Classes.Assignments;

/// <summary>Work that classes are given, and what it comes to.</summary>
public static class AssignmentsFeature
{
    /// <summary>Classes whose counts are kept; a large one takes 50 KB or so.</summary>
    private const int MostClasses = 64;

    public static IServiceCollection AddAssignments(this IServiceCollection services) => services
        .AddSingleton<ClassGrades>()
        .AddSingleton(provider => new KeptCounts(
            provider.GetRequiredService<ClassGrades>(), provider.GetRequiredService<GradeFactsReader>(), provider.GetRequiredService<ProgressFeed>(),
            provider.GetRequiredService<ClassFeed>(), provider.GetRequiredService<TimeProvider>(), MostClasses))
        .AddSingleton<LearnerAssignments>();
}
