using Microsoft.AspNetCore.Identity;
using StudyPortal.Data.People;
using StudyPortal.Web.Features.Account.SigningIn;

namespace StudyPortal.Web.Features.Account.Passwords;

/// <summary>Gives an account a new password. Every way ends all its sign-ins within a minute, because a new password has a new security stamp.</summary>
public sealed class ChangePassword(UserManager<PortalUser> users, AuditLog audit)
{
    /// <summary>What is wrong with a password for this account; empty where nothing is.</summary>
    public async Task<IReadOnlyList<string>> FindProblemsAsync(PortalUser user, string password)
    {
        var problems = new List<string>();
        foreach (var rule in users.PasswordValidators)
            problems.AddRange((await rule.ValidateAsync(users, user, password)).Errors.Select(error => error.Description));
        return problems;
    }

    /// <summary>With the current password. Returns what is wrong; empty where it was changed.</summary>
    public async Task<IReadOnlyList<string>> WithCurrentAsync(PortalUser user, string current, string password) =>
        Settle(user, await users.ChangePasswordAsync(user, current, password), "the current one");

    /// <summary>With the token of a reset link. Returns what is wrong; empty where it was changed.</summary>
    public async Task<IReadOnlyList<string>> WithTokenAsync(PortalUser user, string token, string password)
    {
        var problems = Settle(user, await users.ResetPasswordAsync(user, token, password), "a reset link");
        if (problems.Count == 0) await ForgetFailuresAsync(user);
        return problems;
    }

    /// <summary>For somebody who has proved otherwise to own the account, and a password that was looked at before.</summary>
    public async Task ReplaceAsync(PortalUser user, string password, string means)
    {
        var problems = Settle(user, await users.ResetPasswordAsync(user, await users.GeneratePasswordResetTokenAsync(user), password), means);
        if (problems.Count > 0) throw new InvalidOperationException($"The password was refused although it had been accepted before: {problems[0]}");
        await ForgetFailuresAsync(user);
    }

    private IReadOnlyList<string> Settle(PortalUser user, IdentityResult result, string means)
    {
        if (result.Succeeded) audit.PasswordChanged(user.Id, means);
        return [.. result.Errors.Select(error => error.Description)];
    }

    // A lock after failed attempts has done its work; one that an administrator has set stays.
    private async Task ForgetFailuresAsync(PortalUser user)
    {
        await users.ResetAccessFailedCountAsync(user);
        if (user.LockoutEnd is { } end && end != SignIn.UntilUnlocked) await users.SetLockoutEndDateAsync(user, lockoutEnd: null);
    }
}
