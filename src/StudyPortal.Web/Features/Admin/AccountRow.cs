namespace StudyPortal.Web.Features.Admin;

/// <param name="LastSeenAt">Exact to the hour; null for an account that was never used.</param>
/// <param name="IsLocked">By an administrator.</param>
public sealed record AccountRow(
    string Id, string Name, string Email, IReadOnlyList<string> Roles, DateTime CreatedAt, DateTime? LastSeenAt, bool IsLocked);
