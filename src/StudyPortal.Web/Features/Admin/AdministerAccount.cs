using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using StudyPortal.Data.People;
using StudyPortal.Web.Features.Account;
using StudyPortal.Web.Features.Account.Passwords;
using StudyPortal.Web.Features.Account.SigningIn;

namespace StudyPortal.Web.Features.Admin;

/// <summary>
/// What an administrator does to the accounts of others. A circuit may be older than the role it was opened with, so each call first asks the
/// database whether the caller still is an administrator.
/// </summary>
public sealed class AdministerAccount(IServiceScopeFactory scopes, KeepOneAdministrator administrators, AccountRecords records, AuditLog audit)
{
    private const string LastAdministrator = "This is the only administrator who can sign in. Give the role to somebody else first; nothing was changed.";

    private sealed record Case(UserManager<PortalUser> Users, PortalUser Account, string By)
    {
        public bool IsOwn => Account.Id == By;
    }

    public async Task<bool> MayAsync(ClaimsPrincipal by)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await FindAdministratorAsync(scope.ServiceProvider, by) is not null;
    }

    public Task<AdministerOutcome> GiveRoleAsync(ClaimsPrincipal by, string account, string role) => RunAsync(by, account, async it =>
    {
        if (await it.Users.IsInRoleAsync(it.Account, role)) return new Refused($"{it.Account.DisplayName} has the role {role} already.");
        if (Problem(await it.Users.AddToRoleAsync(it.Account, role)) is { } problem) return problem;
        audit.RoleGiven(it.Account.Id, role, it.By);
        return new Administered($"{it.Account.DisplayName} has the role {role} now. It counts within a minute.");
    });

    public Task<AdministerOutcome> TakeRoleAsync(ClaimsPrincipal by, string account, string role) => RunAsync(by, account, async it =>
    {
        Refused? problem = null;
        var taken = async () => { problem = Problem(await it.Users.RemoveFromRoleAsync(it.Account, role)); };
        if (role != PortalRoles.Administrator) await taken();
        else if (!await administrators.RunAsync(it.Users, it.Account, taken)) return new Refused(LastAdministrator);
        if (problem is not null) return problem;
        audit.RoleTaken(it.Account.Id, role, it.By);
        return new Administered($"{it.Account.DisplayName} does not have the role {role} any more. It counts within a minute.");
    });

    public Task<AdministerOutcome> LockAsync(ClaimsPrincipal by, string account) => RunAsync(by, account, async it =>
    {
        if (it.IsOwn) return new Refused("You cannot lock your own account.");
        if (!await administrators.RunAsync(it.Users, it.Account, () => LockAsync(it))) return new Refused(LastAdministrator);
        audit.Locked(it.Account.Id, it.By);
        return new Administered($"{it.Account.DisplayName} cannot sign in any more and is signed out everywhere within a minute.");
    });

    public Task<AdministerOutcome> UnlockAsync(ClaimsPrincipal by, string account) => RunAsync(by, account, async it =>
    {
        if (Problem(await it.Users.SetLockoutEndDateAsync(it.Account, lockoutEnd: null)) is { } problem) return problem;
        audit.Unlocked(it.Account.Id, it.By);
        return new Administered($"{it.Account.DisplayName} can sign in again.");
    });

    public Task<AdministerOutcome> IssueResetLinkAsync(ClaimsPrincipal by, string account) => RunAsync(by, account, async it =>
    {
        var path = await ResetLink.IssuePathAsync(it.Users, it.Account);
        audit.ResetLinkIssued(it.Account.Id, it.By);
        return new ResetLinkIssued(path);
    });

    public Task<AdministerOutcome> EraseAsync(ClaimsPrincipal by, string account) => RunAsync(by, account, async it =>
    {
        if (it.IsOwn) return new Refused("Delete your own account under “Your data” in your account.");
        if (!await administrators.RunAsync(it.Users, it.Account, () => records.EraseAsync(it.Account.Id, CancellationToken.None))) return new Refused(LastAdministrator);
        audit.Erased(it.Account.Id, it.By);
        return new Administered($"The account of {it.Account.DisplayName} and everything stored about it is deleted.");
    });

    private static async Task LockAsync(Case it)
    {
        await it.Users.SetLockoutEndDateAsync(it.Account, SignIn.UntilUnlocked);
        await it.Users.UpdateSecurityStampAsync(it.Account);
    }

    private async Task<AdministerOutcome> RunAsync(ClaimsPrincipal by, string account, Func<Case, Task<AdministerOutcome>> act)
    {
        // A scope of its own: the circuit's would answer with what it read when it began.
        await using var scope = scopes.CreateAsyncScope();
        if (await FindAdministratorAsync(scope.ServiceProvider, by) is not { } administrator) return new NotAdministrator();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>();
        return await users.FindByIdAsync(account) is { } user
            ? await act(new Case(users, user, administrator.Id))
            : new Refused("This account does not exist any more.");
    }

    private static async Task<PortalUser?> FindAdministratorAsync(IServiceProvider services, ClaimsPrincipal by)
    {
        var user = await services.GetRequiredService<SignInManager<PortalUser>>().ValidateSecurityStampAsync(by);
        return user is not null && await services.GetRequiredService<UserManager<PortalUser>>().IsInRoleAsync(user, PortalRoles.Administrator) ? user : null;
    }

    private static Refused? Problem(IdentityResult result) => result.Succeeded ? null : new Refused(string.Join(' ', result.Errors.Select(error => error.Description)));
}
