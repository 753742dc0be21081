using System.Buffers.Text;
using Microsoft.AspNetCore.Identity;
using StudyPortal.Data.People;
using StudyPortal.Web.Hosting;

namespace StudyPortal.Web.Features.Account.Passkeys;

/// <summary>What the browser needs before it can make or use a passkey, and the forms that rename and remove one.</summary>
public static class PasskeyEndpoints
{
    public const string Passkeys = "/account/passkeys";
    public const string CreationOptions = Passkeys + "/creation-options";
    public const string RequestOptions = Passkeys + "/request-options";

    private const int MaxNameLength = 80;

    public static void Describe(IdentityPasskeyOptions options)
    {
        // A passkey is all that is asked for at sign-in: it must know the account by itself and check who holds it.
        options.ResidentKeyRequirement = "required";
        options.UserVerificationRequirement = "required";
    }

    public static void MapPasskeys(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(CreationOptions, CreateAsync).RequireAuthorization().RequireFormToken();
        routes.MapPost(RequestOptions, RequestAsync).RequireFormToken().RequireRateLimiting(RequestLimits.SignIn);
        routes.MapPost(Passkeys + "/{id}", ChangeAsync).RequireAuthorization().RequireFormToken();
    }

    private static async Task<IResult> CreateAsync(HttpContext context, UserManager<PortalUser> users, SignInManager<PortalUser> signIns)
    {
        if (await users.GetUserAsync(context.User) is not { } user) return TypedResults.NotFound();
        var entity = new PasskeyUserEntity { Id = user.Id, Name = user.Email!, DisplayName = user.DisplayName };
        return TypedResults.Content(await signIns.MakePasskeyCreationOptionsAsync(entity), "application/json");
    }

    // Never for a named account: the list of its passkeys would tell that it exists.
    private static async Task<IResult> RequestAsync(SignInManager<PortalUser> signIns) =>
        TypedResults.Content(await signIns.MakePasskeyRequestOptionsAsync(user: null), "application/json");

    private static async Task<IResult> ChangeAsync(string id, HttpContext context, UserManager<PortalUser> users)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (!Base64Url.IsValid(id) || await users.GetUserAsync(context.User) is not { } user
            || await users.GetPasskeyAsync(user, Base64Url.DecodeFromChars(id)) is not { } key) return TypedResults.NotFound();
        if (form["remove"] == "true")
        {
            await users.RemovePasskeyAsync(user, key.CredentialId);
            return TypedResults.LocalRedirect($"{Passkeys}?done=removed");
        }
        if (form["name"].ToString().Trim() is not { Length: > 0 and <= MaxNameLength } name) return TypedResults.LocalRedirect(Passkeys);
        key.Name = name;
        await users.AddOrUpdatePasskeyAsync(user, key);
        return TypedResults.LocalRedirect($"{Passkeys}?done=renamed");
    }
}
