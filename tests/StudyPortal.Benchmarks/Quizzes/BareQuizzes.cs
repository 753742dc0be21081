namespace StudyPortal.Benchmarks.Quizzes;

/// <summary>
/// The least program that takes quizzes: minimal endpoints that write the rows of the portal, as many in as many transactions, to a database of the same schema. It trusts every form, reads
/// nothing back and grades nothing.
/// </summary>
internal static class BareQuizzes
{
    /// <summary>The argument that starts it as a process of its own; <c>--database FILE</c> follows.</summary>
    public const string Verb = "bare-quizzes";

    private const string Person = "person";

    public static async Task<WebApplication> BuildAsync(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production", Args = args });
        builder.Logging.ClearProviders();
        var file = builder.Configuration["database"]!;
        await StoredQuizzes.CreateAsync(file);
        var rows = new BareQuizRows(file);
        var app = builder.Build();
        app.Lifetime.ApplicationStopped.Register(rows.Dispose);
        app.MapGet("/quizzes/{quiz}", () => "ready");
        app.MapPost("/quizzes/{quiz}/attempts", async (string quiz, HttpContext context) =>
        {
            var form = await context.Request.ReadFormAsync();
            if (!Guid.TryParse(context.Request.Cookies[Person], out var person))
            {
                person = await rows.AddPersonAsync();
                context.Response.Cookies.Append(Person, person.ToString());
            }

            var attempt = await rows.AddAttemptAsync(person, quiz, form["way"].ToString(), form["submission"].ToString());
            return Results.Redirect($"/attempts/{attempt:N}");
        });
        app.MapPost("/attempts/{id:guid}/questions/{number:int}", async (Guid id, int number, HttpContext context) =>
        {
            var form = await context.Request.ReadFormAsync();
            if (context.Request.Headers.ContainsKey("X-Fragment"))
            {
                await rows.AddDraftAsync(id, number - 1, form["option"].ToString());
                return Results.Json(new { revision = 1 });
            }

            await rows.AddAnswerAsync(id, number - 1, Guid.Parse(context.Request.Cookies[Person]!), form["option"].ToString());
            return Results.Redirect(FormattableString.Invariant($"/attempts/{id:N}?question={number}"));
        });
        app.MapPost("/attempts/{id:guid}/hand-in", async (Guid id, HttpContext context) =>
        {
            await context.Request.ReadFormAsync();
            await rows.HandInAsync(id);
            return Results.Redirect($"/attempts/{id:N}");
        });
        return app;
    }
}
