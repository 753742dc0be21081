using System.Buffers.Text;
using System.Text;
using Microsoft.AspNetCore.Identity;
using StudyPortal.Data.People;

namespace StudyPortal.Web.Features.Account.Passwords;

/// <summary>
/// The link with which somebody sets a new password, issued by an administrator. Its token hangs on the account's security stamp, so it dies with
/// its use and with every other change of password.
/// </summary>
public static class ResetLink
{
    public static async Task<string> IssuePathAsync(UserManager<PortalUser> users, PortalUser user) =>
        $"/account/reset?user={Uri.EscapeDataString(user.Id)}&token={Encode(await users.GeneratePasswordResetTokenAsync(user))}";

    /// <summary>The account that a link is good for, or null.</summary>
    public static async Task<PortalUser?> FindAccountAsync(UserManager<PortalUser> users, string? id, string? token)
    {
        if (id is null || token is null || !Base64Url.IsValid(token) || await users.FindByIdAsync(id) is not { } user) return null;
        return await users.VerifyUserTokenAsync(
            user, users.Options.Tokens.PasswordResetTokenProvider, UserManager<PortalUser>.ResetPasswordTokenPurpose, Decode(token)) ? user : null;
    }

    public static string Decode(string token) => Encoding.UTF8.GetString(Base64Url.DecodeFromChars(token));

    private static string Encode(string token) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(token));
}
