using Microsoft.AspNetCore.Identity;
using StudyPortal.Data.People;

namespace StudyPortal.Web.Features.Account.Passwords;

/// <summary>Sets a new password in exchange for a recovery code. A code is used up only when the password was changed.</summary>
public sealed class RecoverAccount(UserManager<PortalUser> users, RecoveryCodes codes, ChangePassword passwords)
{
    public async Task<RecoverOutcome> RunAsync(string email, string code, string password)
    {
        if (await users.FindByEmailAsync(email) is not { } user || !await codes.IsValidAsync(user, code)) return new UnknownCode();
        if (await passwords.FindProblemsAsync(user, password) is { Count: > 0 } problems) return new PasswordRefused(problems);
        if (!await codes.RedeemAsync(user, code)) return new UnknownCode();
        await passwords.ReplaceAsync(user, password, "a recovery code");
        return new Recovered(await codes.CountLeftAsync(user));
    }
}
