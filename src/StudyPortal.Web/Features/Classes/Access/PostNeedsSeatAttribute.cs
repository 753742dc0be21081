namespace StudyPortal.Web.Features.Classes.Access;

/// <summary>
/// On a page of a class whose forms are posted to the page itself: whoever may not see it is answered 404 before the page is drawn. Without it the missing form would be
/// answered 400, which tells that there is such a class.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PostNeedsSeatAttribute(ClassRole least) : Attribute
{
    public ClassRole Least { get; } = least;

    /// <summary>After routing and authorization.</summary>
    internal static async Task CheckAsync(HttpContext context, RequestDelegate next)
    {
        if (HttpMethods.IsPost(context.Request.Method) && context.GetEndpoint()?.Metadata.GetMetadata<PostNeedsSeatAttribute>() is { } needed)
        {
            var access = context.RequestServices.GetRequiredService<ClassAccess>();
            if (!Guid.TryParse(context.GetRouteValue("Id") as string, out var id)
                || await access.FindAsync(context.User, id, context.RequestAborted) is not { } seat || seat.Role < needed.Least)
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return;
            }
        }

        await next(context);
    }
}
