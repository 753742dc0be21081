using Microsoft.AspNetCore.Http.HttpResults;
using StudyPortal.Data;
using StudyPortal.Data.Classes;
using StudyPortal.Web.Features.Classes.Access;
using StudyPortal.Web.Features.Account;
using StudyPortal.Web.Hosting;

namespace StudyPortal.Web.Features.Classes.Running;

/// <summary>What the posts of classes have in common.</summary>
public static class ClassPosts
{
    /// <summary>A post to a class: with a token of ours, from somebody with a seat in it, and answered in words where the database is away.</summary>
    /// <param name="evenArchived">Whether an archived class takes it too: only what tidies up, looks after privacy, or brings the class back.</param>
    public static RouteHandlerBuilder MapClassPost(this IEndpointRouteBuilder routes, string pattern, ClassRole least, Delegate handler, bool evenArchived = false) => routes.MapPost(pattern, handler)
        .RequireFormToken()
        .RequireSeat(least)
        .AddEndpointFilter((invocation, next) => TellArchivedAsync(invocation, next, evenArchived))
        .ToldInWords();

    /// <summary>Answers 503 in words where the database cannot be written.</summary>
    public static RouteHandlerBuilder ToldInWords(this RouteHandlerBuilder endpoint) => endpoint.AddEndpointFilter(async (invocation, next) =>
    {
        try
        {
            return await next(invocation);
        }
        catch (DatabaseUnavailableException)
        {
            return TypedResults.Text("This could not be stored just now: nothing was changed. Go back and try again in a moment.", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    });

    /// <summary>What the visitor is called, for what they sign.</summary>
    public static string NameOf(HttpContext context) => context.User.FindFirst(PortalClaims.DisplayName)?.Value ?? "";

    public static RedirectHttpResult To(string path, ClassTold told, string anchor = "") => TypedResults.Redirect($"{path}?told={told}{anchor}");

    /// <summary>The page at a path, drawn for this post: the router finds it by its own address.</summary>
    public static RazorComponentResult<App> Draw(HttpContext context, string path, int status = StatusCodes.Status422UnprocessableEntity)
    {
        context.Request.Path = path;
        context.Request.QueryString = QueryString.Empty;
        return new RazorComponentResult<App> { StatusCode = status, PreventStreamingRendering = true };
    }

    public static BadRequest<string> Incomplete() => TypedResults.BadRequest("The form is incomplete, or something in it is too long. Go back and mend it: nothing was changed.");

    /// <summary>A text of the form without blanks around it; null where it is too long.</summary>
    public static string? Text(this IFormCollection form, string field, int most) => form[field].ToString().ReplaceLineEndings("\n").Trim() is { } text && text.Length <= most ? text : null;

    private static ValueTask<object?> TellArchivedAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next, bool evenArchived)
    {
        var seat = invocation.HttpContext.SeatOf();
        return evenArchived || !seat.Class.IsArchived ? next(invocation) : ValueTask.FromResult<object?>(To(ClassLinks.Tab(seat.Class.Id, ClassTab.Settings), ClassTold.Archived));
    }
}
