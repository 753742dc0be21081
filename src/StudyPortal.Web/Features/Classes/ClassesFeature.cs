using StudyPortal.Web.Features.Classes.Access;
using StudyPortal.Web.Features.Classes.Assignments;
using StudyPortal.Web.Features.Classes.Boards;
using StudyPortal.Web.Features.Classes.Dashboard;
using StudyPortal.Web.Features.Classes.Grades;
using StudyPortal.Web.Features.Classes.Running;

namespace StudyPortal.Web.Features.Classes;

/// <summary>Classes: who learns with whom, and what instructors see of it. Each part adds its own line.</summary>
public static class ClassesFeature
{
    public static IServiceCollection AddClasses(this IServiceCollection services) => services
        .AddSingleton<ClassAccess>()
        .AddBoards()
        .AddDashboard()
        .AddRunning()
        .AddAssignments()
        .AddGrades();

    public static void MapClasses(this IEndpointRouteBuilder routes)
    {
        routes.MapRunning();
        routes.MapGrades();
    }
}
