using Microsoft.AspNetCore.Http.HttpResults;
using StudyPortal.Content;
using StudyPortal.Learning.Generators;
using StudyPortal.Web.Features.Quizzes;
using StudyPortal.Web.Hosting;

namespace StudyPortal.Web.Features.Drills;

/// <summary>
/// <c>POST /drills/{topic}/run/start</c> begins a run; <c>POST /drills/{topic}/run/{run}/{question}</c> answers its current drill. Both are plain posts that are
/// answered with a redirect to the page of the run.
/// </summary>
public static class RunEndpoints
{
    internal static void MapRuns(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/drills/{topic}/run/start", StartAsync).RequireFormToken();
        routes.MapPost("/drills/{topic}/run/{run:guid}/{question}", AnswerAsync).RequireFormToken();
    }

    private static async Task<IResult> StartAsync(string topic, RunDrills runs)
    {
        if (DrillTopics.Find(topic) is not { } known) return TypedResults.NotFound();
        return await runs.StartAsync(known, CancellationToken.None) is { } run
            ? To(DrillPlace.RunPath(topic, run))
            : TypedResults.Text("The run could not be stored just now, so it has not begun. Go back and try again in a moment.", statusCode: StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<IResult> AnswerAsync(
        string topic, Guid run, string question, HttpContext context, RunDrills runs, SubmitAnswer submit, CatalogueHolder content)
    {
        if (DrillTopics.Find(topic) is not { } known || await runs.FindAsync(known, run, context.RequestAborted) is not { } view) return TypedResults.NotFound();
        var page = To(DrillPlace.RunPath(topic, run));
        // The form was sent twice, or stood open in a second tab: the run has gone on.
        if (view.Sheet.Current.ToString() != question) return page;
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (PostedAnswer.Read(question, form) is not { } posted) return TypedResults.BadRequest("The form is incomplete. Reload the page and answer again.");

        var place = new QuestionPlace(Lesson: null, view.Question.Number, Level: 0, run);
        switch (await submit.SubmitAsync(posted, CancellationToken.None))
        {
            case NotAccepted refused:
                return RefusedAnswerPage.For(context, place.View(refused, posted, content), StatusCodes.Status422UnprocessableEntity);
            case NotStored failed:
                return RefusedAnswerPage.For(context, place.View(failed, posted, content), StatusCodes.Status503ServiceUnavailable);
            default:
                await runs.FindAsync(known, run, CancellationToken.None); // Counts it.
                return page;
        }
    }

    private static RedirectHttpResult To(string path) => TypedResults.Redirect(path);
}
