namespace StudyPortal.Data.People;

public sealed record ExportedPasskey(string? Name, DateTimeOffset CreatedAt);
