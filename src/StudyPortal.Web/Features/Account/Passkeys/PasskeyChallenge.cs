using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace StudyPortal.Web.Features.Account.Passkeys;

/// <summary>What the browser was asked to sign; it lies in a cookie until the answer comes, and is used up by it.</summary>
public static class PasskeyChallenge
{
    /// <summary>Whether there is an answer and a question to it. A page gone back to has none, which Identity would take for a bug.</summary>
    public static async Task<bool> IsOpenAsync(HttpContext context, string credential) =>
        credential.Length > 0 && (await context.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme)).Succeeded;
}
