using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using StudyPortal.Data.People;

namespace StudyPortal.Web.Features.Account.SigningIn;

/// <summary>Makes an account and signs it in; what a guest did on this device comes along.</summary>
public sealed class Register(UserManager<PortalUser> users, SignInManager<PortalUser> signIns, JoinGuest guests, AuditLog audit, TimeProvider time)
{
    /// <param name="role">A role the account has from its first sign-in, or null.</param>
    public async Task<RegisterOutcome> RunAsync(string displayName, string email, string password, bool keep, string? role = null)
    {
        var user = new PortalUser { UserName = email, Email = email, DisplayName = displayName.Trim(), CreatedAt = time.GetUtcNow().UtcDateTime };
        var created = await CreateAsync(user, password);
        if (!created.Succeeded) return new NotRegistered([.. created.Errors.Select(error => error.Description).Distinct(StringComparer.Ordinal)]);
        audit.AccountCreated(user.Id);
        if (role is not null)
        {
            await users.AddToRoleAsync(user, role);
            audit.RoleGiven(user.Id, role, by: user.Id);
        }
        await signIns.SignInAsync(user, keep);
        return new Registered(user, await guests.JoinAsync(user));
    }

    private async Task<IdentityResult> CreateAsync(PortalUser user, string password)
    {
        try
        {
            return await users.CreateAsync(user, password);
        }
        catch (DbUpdateException) when (user.NormalizedUserName is not null)
        {
            // The same form sent twice: the other one came first, between the check and the insert.
            return IdentityResult.Failed(users.ErrorDescriber.DuplicateEmail(user.Email!));
        }
    }
}
