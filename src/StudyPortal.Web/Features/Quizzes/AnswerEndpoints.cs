using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using StudyPortal.Content;
using StudyPortal.Content.Lessons;
using StudyPortal.Learning.Grading;
using StudyPortal.Learning.Questions;
using StudyPortal.Web.Hosting;

namespace StudyPortal.Web.Features.Quizzes;

/// <summary>
/// <c>POST /answers/{question}</c>. A plain post is answered with a redirect back to the lesson; one from our script (header
/// <c>X-Fragment</c>) with the question drawn again.
/// </summary>
public static class AnswerEndpoints
{
    public const string FragmentHeader = "X-Fragment";

    public static IServiceCollection AddQuizzes(this IServiceCollection services) => services.AddScoped<SubmitAnswer>();

    public static void MapAnswers(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/answers/{question}", PostAsync).RequireFormToken(keptPages: true);
    }

    private static async Task<IResult> PostAsync(string question, HttpContext context, SubmitAnswer submit, CatalogueHolder content)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (PostedAnswer.Read(question, form) is not { } posted) return TypedResults.BadRequest("The form is incomplete. Reload the page and answer again.");

        // Not the request's own token: an answer that has been read is stored even where the browser goes away.
        var outcome = await submit.SubmitAsync(posted, CancellationToken.None);
        var fragment = context.Request.Headers.ContainsKey(FragmentHeader);
        var number = int.TryParse(form["number"], System.Globalization.CultureInfo.InvariantCulture, out var n) ? Math.Clamp(n, 0, 99) : 0;
        var page = new QuestionPlace(posted.Lesson, number);
        return outcome switch
        {
            Accepted accepted when fragment => Card(page.View(accepted, content), StatusCodes.Status200OK),
            Accepted accepted => TypedResults.LocalRedirect(page.Home(content) + $"#q-{accepted.Question.Id}", permanent: false, preserveMethod: false),
            NotAccepted refused => Refusal(page.View(refused, posted, content), fragment, StatusCodes.Status422UnprocessableEntity),
            NotStored failed => Refusal(page.View(failed, posted, content), fragment, StatusCodes.Status503ServiceUnavailable),
            NoSuchQuestion => TypedResults.NotFound(),
            _ => throw new InvalidOperationException($"Unknown outcome {outcome}."),
        };
    }

    private static RazorComponentResult<QuestionCard> Card(QuestionView view, int status) =>
        new(new { View = view }) { StatusCode = status, PreventStreamingRendering = true };

    private static IResult Refusal(QuestionView view, bool fragment, int status) => fragment
        ? Card(view, status)
        : new RazorComponentResult<QuestionPage>(new { View = view }) { StatusCode = status };
}
