namespace StudyPortal.Data.People;

public sealed record ExportedClaim(string? Type, string? Value);
