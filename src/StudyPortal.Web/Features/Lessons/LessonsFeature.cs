namespace StudyPortal.Web.Features.Lessons;

/// <summary>Registers what lesson pages need.</summary>
public static class LessonsFeature
{
    public static IServiceCollection AddLessons(this IServiceCollection services) => services.AddScoped<LessonViews>();
}
