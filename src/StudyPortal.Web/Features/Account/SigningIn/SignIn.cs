using Microsoft.AspNetCore.Identity;
using StudyPortal.Data.People;
using StudyPortal.Web.Features.Account.Passkeys;

namespace StudyPortal.Web.Features.Account.SigningIn;

/// <summary>
/// Signs somebody in. An attempt looks and lasts the same whether an account has the name or not: both cost one password hash, and both are
/// locked after the same number of failures.
/// </summary>
public sealed class SignIn(
    UserManager<PortalUser> users, SignInManager<PortalUser> signIns, IPasswordHasher<PortalUser> hasher, UnknownNameLockout unknown, JoinGuest guests,
    AuditLog audit, TimeProvider time)
{
    /// <summary>The end of a lock that an administrator sets: never by itself.</summary>
    public static readonly DateTimeOffset UntilUnlocked = DateTimeOffset.MaxValue;

    private static readonly PortalUser Nobody = new();
    private static string? s_hashOfNobody;

    /// <param name="keep">Keep the sign-in when the browser is closed.</param>
    public async Task<SignInOutcome> WithPasswordAsync(string email, string password, bool keep)
    {
        var user = await users.FindByEmailAsync(email);
        if (user is null || user.LockoutEnd == UntilUnlocked) return TryWithoutAccount(user, email, password);

        var result = await signIns.CheckPasswordSignInAsync(user, password, lockoutOnFailure: true);
        if (result.IsLockedOut)
        {
            var until = user.LockoutEnd ?? DateTimeOffset.UtcNow;
            audit.LockedAfterFailures(user.Id, until);
            return new LockedOut(until - DateTimeOffset.UtcNow);
        }
        return result.Succeeded ? await CompleteAsync(user, keep, "password") : new WrongCredentials();
    }

    /// <param name="credential">What the browser's <c>navigator.credentials.get</c> returned, as JSON.</param>
    public async Task<SignInOutcome> WithPasskeyAsync(string credential)
    {
        if (!await PasskeyChallenge.IsOpenAsync(signIns.Context, credential)) return new WrongCredentials();
        var assertion = await signIns.PerformPasskeyAssertionAsync(credential);
        if (!assertion.Succeeded) return new WrongCredentials();
        if (assertion.User.LockoutEnd == UntilUnlocked) return new LockedByAdministrator();
        if (await users.IsLockedOutAsync(assertion.User)) return new LockedOut(assertion.User.LockoutEnd!.Value - time.GetUtcNow());
        // The signature counter has moved on; a copied passkey would show by an old one.
        await users.AddOrUpdatePasskeyAsync(assertion.User, assertion.Passkey);
        return await CompleteAsync(assertion.User, keep: false, "passkey");
    }

    private async Task<SignedIn> CompleteAsync(PortalUser user, bool keep, string means)
    {
        await signIns.SignInAsync(user, keep, means);
        audit.SignedIn(user.Id, means);
        return new SignedIn(await guests.JoinAsync(user));
    }

    private SignInOutcome TryWithoutAccount(PortalUser? locked, string email, string password)
    {
        var name = users.NormalizeEmail(email)!;
        if (unknown.LockedFor(name) is { } remaining) return new LockedOut(remaining);
        s_hashOfNobody ??= hasher.HashPassword(Nobody, Guid.NewGuid().ToString());
        var result = hasher.VerifyHashedPassword(locked ?? Nobody, locked?.PasswordHash ?? s_hashOfNobody, password);
        if (locked is not null && result != PasswordVerificationResult.Failed) return new LockedByAdministrator();
        return unknown.Fail(name) is { } from ? new LockedOut(from) : new WrongCredentials();
    }
}
