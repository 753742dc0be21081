namespace StudyPortal.Web.Features.Admin;

/// <summary>Which accounts to list, and in which order.</summary>
/// <param name="Search">Part of a name or an e-mail address; empty for all.</param>
/// <param name="Role">Only accounts with this role; empty for all.</param>
public sealed record AccountQuery(string Search, string Role, AccountOrder Order, bool Descending, int Skip, int Take);
