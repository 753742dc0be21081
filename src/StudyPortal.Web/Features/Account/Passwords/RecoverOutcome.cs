namespace StudyPortal.Web.Features.Account.Passwords;

public abstract record RecoverOutcome;

/// <param name="CodesLeft">Codes that still work.</param>
public sealed record Recovered(int CodesLeft) : RecoverOutcome;

/// <summary>No account has this address, or the code is not one of its codes; which of the two is not told.</summary>
public sealed record UnknownCode : RecoverOutcome;

/// <param name="Problems">What to change, in words for the person who fills in the form.</param>
public sealed record PasswordRefused(IReadOnlyList<string> Problems) : RecoverOutcome;
