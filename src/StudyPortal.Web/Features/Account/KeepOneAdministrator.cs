using Microsoft.AspNetCore.Identity;
using StudyPortal.Data.People;
using StudyPortal.Web.Features.Account.SigningIn;

namespace StudyPortal.Web.Features.Account;

/// <summary>Nobody may leave the portal without an administrator who can sign in: what could do so runs here, one after the other.</summary>
public sealed class KeepOneAdministrator : IDisposable
{
    private readonly SemaphoreSlim _oneAtATime = new(1);

    /// <summary>Does the work unless the account is the last administrator; false where it is.</summary>
    public async Task<bool> RunAsync(UserManager<PortalUser> users, PortalUser user, Func<Task> work)
    {
        await _oneAtATime.WaitAsync();
        try
        {
            var administrators = await users.GetUsersInRoleAsync(PortalRoles.Administrator);
            if (administrators.Where(known => known.LockoutEnd != SignIn.UntilUnlocked).All(known => known.Id == user.Id)
                && administrators.Any(known => known.Id == user.Id)) return false;
            await work();
            return true;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public void Dispose() => _oneAtATime.Dispose();
}
