using StudyPortal.Data.People;
using StudyPortal.Web.Features.Progress;

namespace StudyPortal.Web.Features.Account.SigningIn;

/// <summary>Brings what a guest did on this device into the account that was just signed in, and lets the device forget the guest.</summary>
public sealed class JoinGuest(IHttpContextAccessor accessor, DeviceCookie device, PeopleStore people)
{
    /// <summary>What came along, or null where there was nothing.</summary>
    public async Task<GuestJoined?> JoinAsync(PortalUser user)
    {
        var context = accessor.HttpContext ?? throw new InvalidOperationException("There is no request.");
        if (device.Read(context) is not { } guest) return null;
        // Not the request's own token: a browser that goes away now must not leave half of it behind.
        var result = await people.JoinAsync(guest, user.Id, CancellationToken.None);
        device.Forget(context);
        return result is GuestJoined joined && joined.Answers + joined.Lessons + joined.QuizAttempts > 0 ? joined : null;
    }
}
