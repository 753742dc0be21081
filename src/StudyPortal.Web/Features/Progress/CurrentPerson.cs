using StudyPortal.Data.People;
using StudyPortal.Web.Features.Account;

namespace StudyPortal.Web.Features.Progress;

/// <summary>
/// The person behind this request: the account's (named by a claim, so no query is needed), or a guest's (named by a protected device cookie).
/// A visitor who has neither becomes a guest only when there is something to remember.
/// </summary>
public sealed class CurrentPerson(IHttpContextAccessor accessor, DeviceCookie device, PeopleStore people)
{
    private HttpContext Context => accessor.HttpContext ?? throw new InvalidOperationException("There is no request.");

    /// <summary>The person, or null for a visitor of whom nothing is known.</summary>
    public Guid? Find() => Context.User.Identity is { IsAuthenticated: true }
        ? Guid.TryParse(Context.User.FindFirst(PortalClaims.Person)?.Value, out var person) ? person : null
        : device.Read(Context);

    /// <summary>The person, made a guest now if nothing was known before.</summary>
    public async Task<Guid> EnsureAsync(CancellationToken cancel)
    {
        if (Find() is { } known) return known;
        return await BecomeGuestAsync(cancel);
    }

    /// <summary>Starts anew as a guest: the one that the cookie named has been erased or has joined an account.</summary>
    public async Task<Guid> BecomeGuestAsync(CancellationToken cancel)
    {
        var guest = await people.CreateGuestAsync(cancel);
        device.Write(Context, guest);
        return guest;
    }
}
