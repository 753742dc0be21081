using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using StudyPortal.Data;
using StudyPortal.Data.People;
using StudyPortal.Data.Progress;

namespace StudyPortal.Web.Features.Demo;

/// <summary>Puts the rows of the demo into an empty database, before anybody else uses it.</summary>
public sealed class DemoDatabase(
    IDbContextFactory<PortalDbContext> contexts, ReadModels models, IPasswordHasher<PortalUser> hasher, ILookupNormalizer normalizer)
{
    /// <summary>Everybody's. Nothing in the demo is worth a secret.</summary>
    public const string Password = "quorum-of-three";

    /// <summary>Throws where somebody is in the database already.</summary>
    public async Task FillAsync(DemoRows rows, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await context.People.AnyAsync(cancellationToken)) throw new InvalidOperationException("The demo fills an empty database only.");
        // One transaction: ten thousand answers one by one would be ten thousand syncs of the disk.
        context.ChangeTracker.AutoDetectChangesEnabled = false;
        context.AddRange(Users(rows.Accounts));
        context.AddRange(await RolesAsync(context, rows.Accounts, cancellationToken));
        context.AddRange(rows.People);
        context.AddRange(rows.Lessons);
        context.AddRange(rows.Attempts);
        context.AddRange(rows.Drafts);
        context.AddRange(rows.Runs);
        context.AddRange(rows.StoredAnswers());
        context.AddRange(rows.OfClasses);
        await context.SaveChangesAsync(cancellationToken);
        await models.RebuildAsync(cancellationToken: cancellationToken);
    }

    // A password takes a good part of a second to hash, so it is hashed once.
    private IEnumerable<PortalUser> Users(IReadOnlyList<DemoAccount> accounts)
    {
        var hash = hasher.HashPassword(new PortalUser(), Password);
        return accounts.Select(account => new PortalUser
        {
            Id = account.User.ToString(), UserName = account.Email, NormalizedUserName = normalizer.NormalizeName(account.Email), Email = account.Email,
            NormalizedEmail = normalizer.NormalizeEmail(account.Email), DisplayName = account.Name, CreatedAt = account.CreatedAt, PasswordHash = hash,
            LockoutEnabled = true, SecurityStamp = account.User.ToString("N"), ConcurrencyStamp = account.User.ToString("N"),
        });
    }

    private static async Task<IEnumerable<IdentityUserRole<string>>> RolesAsync(
        PortalDbContext context, IReadOnlyList<DemoAccount> accounts, CancellationToken cancellationToken)
    {
        var roles = await context.Roles.ToDictionaryAsync(role => role.Name!, role => role.Id, StringComparer.Ordinal, cancellationToken);
        return accounts.Where(account => account.Role is not null).Select(account => new IdentityUserRole<string> { UserId = account.User.ToString(), RoleId = roles[account.Role!] });
    }
}
