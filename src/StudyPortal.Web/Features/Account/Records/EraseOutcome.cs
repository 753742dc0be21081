namespace StudyPortal.Web.Features.Account.Records;

public abstract record EraseOutcome;

public sealed record Erased : EraseOutcome;

public sealed record NotProven : EraseOutcome;

/// <summary>Nobody could give roles any more; nothing was deleted.</summary>
public sealed record IsLastAdministrator : EraseOutcome;
