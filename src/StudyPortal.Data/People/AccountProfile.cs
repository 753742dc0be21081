namespace StudyPortal.Data.People;

public sealed record AccountProfile(
    string Id, string? UserName, string? Email, string? PhoneNumber, string DisplayName, DateTime CreatedAt, DateTime? LastSeenAt, bool TwoFactorEnabled);
