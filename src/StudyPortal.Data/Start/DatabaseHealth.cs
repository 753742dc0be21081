using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace StudyPortal.Data.Start;

/// <summary>Answers whether the database can be read now.</summary>
public sealed class DatabaseHealth(IDbContextFactory<PortalDbContext> contexts, TimeProvider time)
{
    /// <summary>A database slower than this is as good as gone for whoever waits for a page.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public async Task<DatabaseHealthResult> CheckAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            // SQLite's driver blocks its thread, so the patience has to be somebody else's.
            await Task.Run(() => AskAsync(cancellationToken), cancellationToken).WaitAsync(Patience, time, cancellationToken);
            return new DatabaseHealthResult(IsHealthy: true, "The database answers.");
        }
        catch (Exception error) when (error is DbException or TimeoutException)
        {
            return new DatabaseHealthResult(IsHealthy: false, $"The database does not answer: {error.Message}");
        }
    }

    // A bare SELECT 1 would not touch the file.
    private async Task AskAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.Roles.AnyAsync(cancellationToken);
    }
}
