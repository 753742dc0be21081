using StudyPortal.Web.Features.Classes.Access;

namespace StudyPortal.Web.Features.Classes.Grades;

/// <summary>The gradebook of a class, on a page and as a file.</summary>
public static class GradesFeature
{
    public static IServiceCollection AddGrades(this IServiceCollection services) => services.AddSingleton<GradeCsv>();

    public static void MapGrades(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/classes/{id:guid}/grades.csv", DownloadAsync).RequireSeat(ClassRole.Instructor);

    private static async Task<IResult> DownloadAsync(HttpContext context, GradeCsv csv)
    {
        var seat = context.SeatOf();
        if (!seat.MayName) return TypedResults.Redirect(ClassLinks.Tab(seat.Class.Id, ClassTab.Grades)); // The page says why there is none.
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Stream(body => csv.WriteAsync(seat.Class, body, context.RequestAborted), GradeCsv.MediaType, $"{Name(seat.Class.Title)}-grades.csv");
    }

    // What every file system takes.
    private static string Name(string title)
    {
        var name = string.Concat(title.Select(letter => char.IsAsciiLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : '-')).Trim('-');
        return name.Length == 0 ? "class" : name[..Math.Min(name.Length, 60)];
    }
}
