using Microsoft.AspNetCore.Antiforgery;

namespace StudyPortal.Web.Hosting;

/// <summary>Antiforgery for endpoints that read their form themselves.</summary>
public static class FormTokenExtensions
{
    /// <summary>Refuses a post without a valid token of this browser, before anything is read from it.</summary>
    public static TBuilder RequireFormToken<TBuilder>(this TBuilder endpoint) where TBuilder : IEndpointConventionBuilder =>
        endpoint.AddEndpointFilter(async (invocation, next) =>
        {
            var context = invocation.HttpContext;
            if (!context.Request.HasFormContentType) return TypedResults.StatusCode(StatusCodes.Status415UnsupportedMediaType);
            return await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context)
                ? await next(invocation)
                : TypedResults.BadRequest("This page is out of date: it was opened before you signed in or out, or too long ago. Reload it and try again.");
        });
}
