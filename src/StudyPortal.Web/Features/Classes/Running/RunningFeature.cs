namespace StudyPortal.Web.Features.Classes.Running;

/// <summary>Running a class: making it, joining and leaving it, its people, settings and announcements.</summary>
public static class RunningFeature
{
    public static IServiceCollection AddRunning(this IServiceCollection services) => services;

    public static void MapRunning(this IEndpointRouteBuilder routes)
    {
    }
}
