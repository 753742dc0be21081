namespace StudyPortal.Web.Features.Classes.Access;

/// <summary>Doors of endpoints that belong to a class, which they name as <c>id</c> in their pattern.</summary>
public static class SeatExtensions
{
    /// <summary>Answers 404 to whoever has no seat in the class or a lesser one; others are sent to sign in. The handler finds the seat with <see cref="SeatOf"/>.</summary>
    public static RouteHandlerBuilder RequireSeat(this RouteHandlerBuilder endpoint, ClassRole least) => endpoint
        .RequireAuthorization()
        .AddEndpointFilter(async (invocation, next) =>
        {
            var context = invocation.HttpContext;
            if (!Guid.TryParse(context.GetRouteValue("id") as string, out var id)) return TypedResults.NotFound();
            var access = context.RequestServices.GetRequiredService<ClassAccess>();
            if (await access.FindAsync(context.User, id, context.RequestAborted) is not { } seat || seat.Role < least) return TypedResults.NotFound();
            context.Items[typeof(ClassSeat)] = seat;
            return await next(invocation);
        });

    /// <summary>The seat behind the request; only where <see cref="RequireSeat"/> stands before.</summary>
    public static ClassSeat SeatOf(this HttpContext context) => (ClassSeat)context.Items[typeof(ClassSeat)]!;
}
