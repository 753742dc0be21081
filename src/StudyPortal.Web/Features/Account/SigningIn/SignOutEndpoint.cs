using Microsoft.AspNetCore.Identity;
using StudyPortal.Data.People;
using StudyPortal.Web.Features.Progress;
using StudyPortal.Web.Hosting;

namespace StudyPortal.Web.Features.Account.SigningIn;

/// <summary><c>POST /account/logout</c>; with <c>everywhere=true</c> every other browser is signed out within a minute as well.</summary>
public static class SignOutEndpoint
{
    public static void MapSignOut(this IEndpointRouteBuilder routes) => routes.MapPost("/account/logout", SignOutAsync).RequireFormToken();

    private static async Task<IResult> SignOutAsync(HttpContext context, SignInManager<PortalUser> signIns, DeviceCookie device)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (form["everywhere"] == "true" && await signIns.UserManager.GetUserAsync(context.User) is { } user)
            await signIns.UserManager.UpdateSecurityStampAsync(user);
        await signIns.SignOutAsync();
        device.Forget(context);
        return TypedResults.LocalRedirect("/");
    }
}
