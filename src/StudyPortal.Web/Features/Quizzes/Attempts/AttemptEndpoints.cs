using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using StudyPortal.Content;
using StudyPortal.Data.Quizzes;
using StudyPortal.Learning.Quizzes;
using StudyPortal.Web.Features.Progress;
using StudyPortal.Web.Hosting;
using StudyPortal.Web.Kit;

namespace StudyPortal.Web.Features.Quizzes.Attempts;

/// <summary>
/// <c>POST /quizzes/{quiz}/attempts</c> begins an attempt, <c>POST /attempts/{id}/questions/{number}</c> answers a question of it, <c>POST /attempts/{id}/hand-in</c>
/// ends it. Plain posts are answered with a redirect, or with the page of the question where the answer was not taken; a post of our script (header
/// <c>X-Fragment</c>), which keeps an answer while it is being written, with a few words of JSON.
/// </summary>
public static class AttemptEndpoints
{
    private const int MaxKeyLength = 64;

    internal static void MapAttempts(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/quizzes/{quiz}/attempts", StartAsync).RequireFormToken();
        routes.MapPost("/attempts/{id:guid}/questions/{number:int}", AnswerAsync).RequireFormToken();
        // Where a page that answered a post is reloaded by its address.
        routes.MapGet("/attempts/{id:guid}/questions/{number:int}", (Guid id, int number) => To(AttemptLinks.Question(id, number)));
        routes.MapPost("/attempts/{id:guid}/hand-in", HandInAsync).RequireFormToken();
    }

    private static async Task<IResult> StartAsync(string quiz, HttpContext context, CatalogueHolder content, StartQuiz start)
    {
        if (content.Current.FindQuiz(quiz) is not { } plan) return TypedResults.NotFound();
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var key = form[FormMarks.KeyField].ToString();
        if (AnsweringWayText.Parse(form["way"]) is not { } way || !plan.Ways.Contains(way) || key.Length > MaxKeyLength)
            return TypedResults.BadRequest("The form is incomplete, or the quiz has changed. Reload the page and start again.");
        return await start.StartAsync(plan, way, form[StartQuizForm.CertaintyField] == "on", key, CancellationToken.None) is { } attempt
            ? To(AttemptLinks.Attempt(attempt))
            : TypedResults.Text("The quiz could not be started just now: nothing was stored, and no clock runs. Go back and try again in a moment.", statusCode: StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<IResult> AnswerAsync(Guid id, int number, HttpContext context, AnswerAttempt answer, AttemptReply reply, TimeProvider time)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (AttemptPost.Read(form) is not { } post) return TypedResults.BadRequest("The form is incomplete. Reload the page and answer again.");

        // Not the request's own token: an answer that has been read is stored even where the browser goes away.
        var outcome = await answer.AnswerAsync(id, number, post, CancellationToken.None);
        if (outcome is NoSuchPlace) return TypedResults.NotFound();
        if (context.Request.Headers.ContainsKey(AnswerEndpoints.FragmentHeader)) return Words(outcome, time.GetUtcNow());
        (reply.Number, reply.Sent) = (number, post.Fields);
        switch (outcome)
        {
            case AnswerKept kept:
                return To(kept.Next);
            case AttemptIsOver:
                return To(AttemptLinks.Late(id));
            case AnswerRefused(var message):
                reply.Problem = message;
                return Page(context, id, number, StatusCodes.Status422UnprocessableEntity);
            case KeptElsewhere or TriedElsewhere:
                reply.IsBehind = true;
                return Page(context, id, number, StatusCodes.Status409Conflict);
            case AnswerNotKept:
                reply.Problem = "The answer could not be stored just now. Nothing is lost: it still stands here. Send it again in a moment.";
                return Page(context, id, number, StatusCodes.Status503ServiceUnavailable);
            default:
                return To(AttemptLinks.Question(id, number));
        }
    }

    private static async Task<IResult> HandInAsync(Guid id, CurrentPerson current, HandInAttempt handIn)
    {
        if (current.Find() is not { } person) return TypedResults.NotFound();
        return await handIn.HandInAsync(person, id, CancellationToken.None) switch
        {
            HandedIn or AlreadyHandedIn => To(AttemptLinks.Attempt(id)),
            HandInOfUnknownAttempt => TypedResults.NotFound(),
            _ => TypedResults.Text("The quiz could not be handed in just now. Every answer that was kept is still there. Go back and try again in a moment.", statusCode: StatusCodes.Status503ServiceUnavailable),
        };
    }

    private static JsonHttpResult<KeptWords> Words(AttemptOutcome outcome, DateTimeOffset now) => outcome switch
    {
        AnswerKept(var revision, _) => TypedResults.Json(new KeptWords(revision, now.ToUnixTimeSeconds(), "")),
        // Half an answer is nothing wrong while it is being given: browsers report every other status as an error.
        AnswerRefused(var message) => TypedResults.Json(new KeptWords(0, 0, message)),
        KeptElsewhere or TriedElsewhere => TypedResults.Json(new KeptWords(0, 0, ""), statusCode: StatusCodes.Status409Conflict),
        AnswerNotKept => TypedResults.Json(new KeptWords(0, 0, ""), statusCode: StatusCodes.Status503ServiceUnavailable),
        _ => TypedResults.Json(new KeptWords(0, 0, ""), statusCode: StatusCodes.Status410Gone),
    };

    private static RedirectHttpResult To(string path) => TypedResults.Redirect(path);

    /// <summary>The page of the question, drawn for this post: the router finds it by its own address.</summary>
    private static RazorComponentResult<App> Page(HttpContext context, Guid id, int number, int status)
    {
        context.Request.Path = AttemptLinks.Attempt(id);
        context.Request.QueryString = QueryString.Create(AttemptLinks.NumberField, number.ToString(CultureInfo.InvariantCulture));
        return new RazorComponentResult<App> { StatusCode = status, PreventStreamingRendering = true };
    }
}
