using StudyPortal.Web.Features.Classes.Announcements;
using StudyPortal.Web.Features.Classes.People;

namespace StudyPortal.Web.Features.Classes.Running;

/// <summary>Running a class: making it, joining and leaving it, its people, settings and announcements.</summary>
public static class RunningFeature
{
    public static IServiceCollection AddRunning(this IServiceCollection services) => services
        .AddScoped<ClassReply>()
        .AddHostedService<DeleteOverdue>();

    public static void MapRunning(this IEndpointRouteBuilder routes)
    {
        routes.MapShelf();
        routes.MapSettings();
        routes.MapPeople();
        routes.MapAnnouncements();
    }
}
