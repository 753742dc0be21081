using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using StudyPortal.Data.Sqlite;

namespace StudyPortal.Data.Start;

/// <summary>Makes the database ready before anything uses it.</summary>
public sealed class DatabaseStart(DatabaseLocation location, IDbContextFactory<PortalDbContext> contexts, TimeProvider time)
{
    /// <summary>Creates the directory and the file, keeps a copy of an older database and applies what migrations it lacks.</summary>
    public async Task<DatabaseStartResult> ApplyAsync(CancellationToken cancellationToken = default)
    {
        if (location.Problem is { } problem) return new DatabaseUnusable(location.File, problem);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(location.File)!);
            // An ordinary start asks SQLite directly: to build EF Core's model only to learn that nothing is to do would hold up the first page.
            await using var connection = new SqliteConnection(location.ConnectionString);
            await connection.OpenAsync(cancellationToken);
            SqlitePragmas.Apply(connection);
            AskToWrite(connection);
            return SchemaState.Compare(connection).Settled(location.File) ?? await EnterAndMigrateAsync(connection, cancellationToken);
        }
        catch (DbException error) when (SqliteTrouble.Explain(error, location.File) is { } explanation)
        {
            return new DatabaseUnusable(location.File, $"{explanation} (SQLite says: {error.Message})");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new DatabaseUnusable(
                location.File,
                $"{location.File} cannot be prepared ({error.Message}); check that its directory exists, has room and can be written by the portal's user, and start again.");
        }
    }

    private async Task<DatabaseStartResult> EnterAndMigrateAsync(SqliteConnection connection, CancellationToken cancellationToken)
    {
        await using var gate = await MigrationGate.EnterAsync(location.File, time, cancellationToken);
        if (gate is null)
            return new DatabaseUnusable(location.File, $"{location.File} is being migrated by another portal; wait until that one has started, and start again.");

        // Another process may have finished the same work while this one waited.
        var state = SchemaState.Compare(connection);
        return state.Settled(location.File) ?? await MigrateAsync(connection, state.Pending, cancellationToken);
    }

    private async Task<DatabaseStartResult> MigrateAsync(SqliteConnection connection, IReadOnlyList<string> pending, CancellationToken cancellationToken)
    {
        var copy = SchemaState.IsEmpty(connection) ? null : DatabaseCopies.Keep(connection, pending[0], time.GetUtcNow().UtcDateTime);
        SchemaState.DropAbandonedLock(connection);
        try
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            await context.Database.MigrateAsync(cancellationToken);
            return new DatabaseReady(location.File, pending, copy);
        }
        catch (DbException error) when (!SqliteTrouble.IsUnavailable(error))
        {
            // Each migration is a transaction, so the failed one left nothing behind.
            var remedy = copy is null ? "it holds nothing and may be deleted" : $"it is kept as it was in {copy}; start the earlier version with that copy";
            return new DatabaseUnusable(location.File, $"{location.File} cannot be migrated: {error.Message}; {remedy}.");
        }
    }

    /// <summary>Writes and takes it back: a locked or write-protected file is found now, and not at the first answer.</summary>
    private static void AskToWrite(SqliteConnection connection)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        using var command = connection.CreateCommand();
        // BEGIN IMMEDIATE alone succeeds on a read-only file.
        command.CommandText = """CREATE TABLE "__PortalMayWrite" ("Id" INTEGER)""";
        command.Transaction = transaction;
        command.ExecuteNonQuery();
        transaction.Rollback();
    }
}
