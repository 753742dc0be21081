using StudyPortal.Data.People;

namespace StudyPortal.Web.Features.Account.SigningIn;

/// <summary>What became of an attempt to sign in.</summary>
public abstract record SignInOutcome;

/// <param name="Joined">What a guest had done on this device and is the account's now, or null.</param>
public sealed record SignedIn(GuestJoined? Joined) : SignInOutcome;

/// <summary>Unknown name or wrong password; which of the two is not told.</summary>
public sealed record WrongCredentials : SignInOutcome;

/// <summary>Too many failures for this name, whether an account has it or not.</summary>
public sealed record LockedOut(TimeSpan For) : SignInOutcome;

/// <summary>An administrator has locked the account; told only to those who know the password.</summary>
public sealed record LockedByAdministrator : SignInOutcome;
