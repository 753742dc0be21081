using StudyPortal.Data.People;

namespace StudyPortal.Web.Features.Account.SigningIn;

public abstract record RegisterOutcome;

/// <param name="Joined">What a guest had done on this device and is the account's now, or null.</param>
public sealed record Registered(PortalUser User, GuestJoined? Joined) : RegisterOutcome;

/// <param name="Problems">What to change, in words for the person who fills in the form.</param>
public sealed record NotRegistered(IReadOnlyList<string> Problems) : RegisterOutcome;
