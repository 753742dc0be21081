using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using StudyPortal.Content;
using StudyPortal.Content.Lessons;
using StudyPortal.Learning.Grading;
using StudyPortal.Learning.Questions;
using StudyPortal.Web.Features.Drills;
using StudyPortal.Web.Features.Quizzes.Attempts;
using StudyPortal.Web.Hosting;

namespace StudyPortal.Web.Features.Quizzes;

/// <summary>
/// <c>POST /answers/{question}</c>: a plain post is answered with a redirect back to where the question stands; one from our script (header
/// <c>X-Fragment</c>) with the question drawn again. <c>GET /questions/{question}/card?lesson=&amp;number=&amp;again=1</c>: the question alone, as whoever
/// asks has left it, or its empty form.
/// </summary>
public static class AnswerEndpoints
{
    public const string FragmentHeader = "X-Fragment";

    public static IServiceCollection AddQuizzes(this IServiceCollection services) => services.AddScoped<SubmitAnswer>().AddScoped<AskedQuestions>().AddAttempts();

    public static void MapAnswers(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/answers/{question}", PostAsync).RequireFormToken(keptPages: true);
        routes.MapGet("/questions/{question}/card", CardAsync);
        routes.MapAttempts();
    }

    private static async Task<IResult> PostAsync(string question, HttpContext context, SubmitAnswer submit, CatalogueHolder content)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (PostedAnswer.Read(question, form) is not { } posted) return TypedResults.BadRequest("The form is incomplete. Reload the page and answer again.");

        // Not the request's own token: an answer that has been read is stored even where the browser goes away.
        var outcome = await submit.SubmitAsync(posted, CancellationToken.None);
        var fragment = context.Request.Headers.ContainsKey(FragmentHeader);
        var page = QuestionPlace.Read(posted.Lesson, form["number"], form[DrillPlace.LevelField]);
        return outcome switch
        {
            Accepted accepted when fragment => Card(page.View(accepted, content), StatusCodes.Status200OK),
            Accepted accepted => TypedResults.LocalRedirect(page.Home(accepted.Question, content) + $"#q-{accepted.Question.Id}", permanent: false, preserveMethod: false),
            NotAccepted refused => Refusal(context, page.View(refused, posted, content), fragment, StatusCodes.Status422UnprocessableEntity),
            NotStored failed => Refusal(context, page.View(failed, posted, content), fragment, StatusCodes.Status503ServiceUnavailable),
            NoSuchQuestion => TypedResults.NotFound(),
            _ => throw new InvalidOperationException($"Unknown outcome {outcome}."),
        };
    }

    private static async Task<IResult> CardAsync(
        string question, string? lesson, string? number, string? again, HttpContext context, AskedQuestions questions, CancellationToken cancel)
    {
        if (question.Length > PostedAnswer.MaxSlugLength || lesson?.Length > PostedAnswer.MaxSlugLength) return TypedResults.BadRequest("The address is too long.");
        // Each form has a token and a key of its own, and each review is somebody's.
        context.Response.Headers.CacheControl = "no-store";
        return await questions.FindAsync(question, QuestionPlace.Read(lesson, number), again is "1", cancel) is { } view
            ? Card(view, StatusCodes.Status200OK)
            : TypedResults.NotFound();
    }

    private static RazorComponentResult<QuestionCard> Card(QuestionView view, int status) =>
        new(new { View = view }) { StatusCode = status, PreventStreamingRendering = true };

    private static IResult Refusal(HttpContext context, QuestionView view, bool fragment, int status) =>
        fragment ? Card(view, status) : RefusedAnswerPage.For(context, view, status);
}
