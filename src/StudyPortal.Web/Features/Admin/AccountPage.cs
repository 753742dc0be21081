namespace StudyPortal.Web.Features.Admin;

/// <param name="Total">Accounts that match, on all pages.</param>
public sealed record AccountPage(IReadOnlyList<AccountRow> Rows, int Total);
