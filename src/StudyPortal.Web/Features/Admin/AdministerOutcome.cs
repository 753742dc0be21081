namespace StudyPortal.Web.Features.Admin;

/// <summary>What became of something an administrator wanted done to an account.</summary>
public abstract record AdministerOutcome;

/// <param name="Words">What was done, for the administrator.</param>
public sealed record Administered(string Words) : AdministerOutcome;

/// <param name="Path">Path and query of the link; whoever opens it sets a new password.</param>
public sealed record ResetLinkIssued(string Path) : AdministerOutcome;

/// <param name="Why">Why nothing was changed, and what to do instead.</param>
public sealed record Refused(string Why) : AdministerOutcome;

/// <summary>Whoever asked is not an administrator (any more); nothing was changed.</summary>
public sealed record NotAdministrator : AdministerOutcome;
