using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace StudyPortal.Data.Sqlite;

/// <summary>
/// Sets on every opened connection what SQLite forgets when one is closed. WAL lets readers go on while one writes; with
/// synchronous FULL a committed transaction survives a power cut (sqlite.org/pragma.html#pragma_synchronous).
/// </summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Apply(connection);

    // Microsoft.Data.Sqlite has no asynchronous calls of its own; a thread hop here would only cost.
    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Apply(connection);
        return Task.CompletedTask;
    }

    /// <summary>The busy timeout is the connection string's <c>Default Timeout</c>, so that SQLite and its driver give up together.</summary>
    internal static void Apply(DbConnection connection)
    {
        var busyTimeoutMs = ((SqliteConnection)connection).DefaultTimeout * 1000;
        using var command = connection.CreateCommand();
        command.CommandText = string.Create(
            CultureInfo.InvariantCulture,
            $"PRAGMA busy_timeout={busyTimeoutMs}; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;");
        command.ExecuteNonQuery();
    }
}
