namespace StudyPortal.Web.Features.Admin;

/// <summary>Which accounts to list, and in which order.</summary>
/// <param name="Search">Part of a name or an e-mail address; empty for all.</param>
/// <param name="Role">Only accounts with this role; empty for all.</param>
public sealed record AccountQuery(string Search, string Role, AccountOrder Order, bool Descending, int Skip, int Take);

public enum AccountOrder
{
    Name,
    Email,
    CreatedAt,
    LastSeenAt,
}

/// <param name="Total">Accounts that match, on all pages.</param>
public sealed record AccountPage(IReadOnlyList<AccountRow> Rows, int Total);

/// <param name="LastSeenAt">Exact to the hour; null for an account that was never used.</param>
/// <param name="IsLocked">By an administrator.</param>
public sealed record AccountRow(
    string Id, string Name, string Email, IReadOnlyList<string> Roles, DateTime CreatedAt, DateTime? LastSeenAt, bool IsLocked);
