using StudyPortal.Content;
using StudyPortal.Content.Lessons;
using StudyPortal.Data.Progress;
using StudyPortal.Web.Hosting;

namespace StudyPortal.Web.Features.Progress;

/// <summary>What a lesson page reports: that it was visited, how far, and that it is done.</summary>
public static class ProgressEndpoints
{
    private const int MaxAnchorLength = 200;

    public static IServiceCollection AddProgress(this IServiceCollection services) =>
        services
        .AddSingleton<DeviceCookie>()
        .AddSingleton<QuestionForm>(QuestionForms.Of)
        .AddScoped<CurrentPerson>()
        .AddScoped<ProgressReports>();

    public static void MapProgress(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/progress/visit", VisitAsync).RequireFormToken(keptPages: true);
        routes.MapPost("/progress/done", MarkAsync).RequireFormToken(keptPages: true);
    }

    private static async Task<IResult> VisitAsync(
        HttpContext context, CurrentPerson current, LessonProgressStore store, CatalogueHolder content, TimeProvider time)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (Known(form["lesson"].ToString(), content) is not { } lesson) return TypedResults.NotFound();
        var place = form["place"].ToString();
        var known = lesson.Headings.Any(heading => heading.Anchor == place) && place.Length <= MaxAnchorLength ? place : null;
        var now = time.GetUtcNow().UtcDateTime;
        var name = lesson.Address.ToString();
        return await WithPersonAsync(current, person => known is null
            ? store.VisitAsync(person, name, now, CancellationToken.None)
            : store.KeepPlaceAsync(person, name, known, now, CancellationToken.None))
            ? TypedResults.NoContent()
            : TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<IResult> MarkAsync(
        HttpContext context, CurrentPerson current, LessonProgressStore store, CatalogueHolder content, TimeProvider time)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (Known(form["lesson"].ToString(), content) is not { } lesson) return TypedResults.NotFound();
        var done = form["done"] == "true";
        var stored = await WithPersonAsync(current, person =>
            store.MarkAsync(person, lesson.Address.ToString(), done, time.GetUtcNow().UtcDateTime, CancellationToken.None));
        return stored
            ? TypedResults.LocalRedirect(lesson.Address.Path + "#done")
            : TypedResults.Text("The mark could not be stored just now. Go back and try again in a moment.", statusCode: StatusCodes.Status503ServiceUnavailable);
    }

    /// <summary>Stores for the person behind the request; a guest whose row is gone (erased, or joined to an account) begins anew.</summary>
    private static async Task<bool> WithPersonAsync(CurrentPerson current, Func<Guid, Task<LessonProgressResult>> store)
    {
        var person = await current.EnsureAsync(CancellationToken.None);
        var result = await store(person);
        if (result == LessonProgressResult.UnknownPerson) result = await store(await current.BecomeGuestAsync(CancellationToken.None));
        return result == LessonProgressResult.Stored;
    }

    private static Lesson? Known(string name, CatalogueHolder content) =>
        name.Split('/') is [var guide, var lesson] ? content.Current.FindLesson(new LessonAddress(guide, lesson)) : null;
}
