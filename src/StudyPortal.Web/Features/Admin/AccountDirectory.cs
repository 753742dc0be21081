using Microsoft.EntityFrameworkCore;
using StudyPortal.Data;
using StudyPortal.Data.People;
using StudyPortal.Web.Features.Account.SigningIn;

namespace StudyPortal.Web.Features.Admin;

/// <summary>Lists accounts; searching, sorting and paging happen in the database.</summary>
public sealed class AccountDirectory(IDbContextFactory<PortalDbContext> contexts)
{
    public const int MaxPageSize = 100;

    public async Task<AccountPage> FindAsync(AccountQuery query, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var accounts = Matching(context, query);
        var total = await accounts.CountAsync(cancellationToken);
        var rows = await Sort(WithVisits(context, accounts), query)
            .Skip(query.Skip)
            .Take(Math.Clamp(query.Take, 1, MaxPageSize))
            .Select(account => new
            {
                account.User.Id,
                account.User.DisplayName,
                account.User.Email,
                account.User.CreatedAt,
                account.User.LockoutEnd,
                account.LastSeenAt,
                Roles = context.UserRoles.Where(given => given.UserId == account.User.Id)
                    .Join(context.Roles, given => given.RoleId, role => role.Id, (given, role) => role.Name!)
                    .OrderBy(name => name)
                    .ToList(),
            })
            .ToListAsync(cancellationToken);
        return new AccountPage(
            [.. rows.Select(row => new AccountRow(
                row.Id, row.DisplayName, row.Email ?? "", row.Roles, row.CreatedAt, row.LastSeenAt, row.LockoutEnd == SignIn.UntilUnlocked))],
            total);
    }

    private static IQueryable<PortalUser> Matching(PortalDbContext context, AccountQuery query)
    {
        var accounts = context.Users.AsNoTracking();
        if (query.Search.Trim().ToUpperInvariant() is { Length: > 0 } search)
        {
            var pattern = $"%{search.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal)}%";
            accounts = accounts.Where(user => EF.Functions.Like(user.NormalizedEmail!, pattern, @"\") || EF.Functions.Like(user.DisplayName.ToUpper(), pattern, @"\"));
        }
        if (query.Role.Length > 0)
        {
            var holders = context.UserRoles.Join(context.Roles.Where(role => role.Name == query.Role), given => given.RoleId, role => role.Id, (given, role) => given.UserId);
            accounts = accounts.Where(user => holders.Contains(user.Id));
        }
        return accounts;
    }

    private sealed class Visited
    {
        public required PortalUser User { get; init; }
        public DateTime? LastSeenAt { get; init; }
    }

    private static IQueryable<Visited> WithVisits(PortalDbContext context, IQueryable<PortalUser> accounts) =>
        from user in accounts
        join person in context.People on user.Id equals person.UserId into people
        from person in people.DefaultIfEmpty()
        select new Visited { User = user, LastSeenAt = person == null ? null : person.LastSeenAt };

    // The id makes the order total, so that no account is on two pages.
    private static IQueryable<Visited> Sort(IQueryable<Visited> accounts, AccountQuery query) => (query.Order, query.Descending) switch
    {
        (AccountOrder.Email, false) => accounts.OrderBy(account => account.User.NormalizedEmail).ThenBy(account => account.User.Id),
        (AccountOrder.Email, true) => accounts.OrderByDescending(account => account.User.NormalizedEmail).ThenBy(account => account.User.Id),
        (AccountOrder.CreatedAt, false) => accounts.OrderBy(account => account.User.CreatedAt).ThenBy(account => account.User.Id),
        (AccountOrder.CreatedAt, true) => accounts.OrderByDescending(account => account.User.CreatedAt).ThenBy(account => account.User.Id),
        (AccountOrder.LastSeenAt, false) => accounts.OrderBy(account => account.LastSeenAt).ThenBy(account => account.User.Id),
        (AccountOrder.LastSeenAt, true) => accounts.OrderByDescending(account => account.LastSeenAt).ThenBy(account => account.User.Id),
        (_, false) => accounts.OrderBy(account => account.User.DisplayName.ToUpper()).ThenBy(account => account.User.Id),
        (_, true) => accounts.OrderByDescending(account => account.User.DisplayName.ToUpper()).ThenBy(account => account.User.Id),
    };
}
