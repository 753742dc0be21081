using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Migrations;

namespace StudyPortal.Data.Start;

/// <summary>The migrations that a database has, beside those that the program knows.</summary>
internal sealed record SchemaState(IReadOnlyList<string> Pending, IReadOnlyList<string> Unknown)
{
    /// <summary>The migrations of this program, in order.</summary>
    private static IReadOnlyList<string> Known { get; } =
    [
        .. typeof(PortalDbContext).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Migration)))
            .Select(type => type.GetCustomAttribute<MigrationAttribute>()!.Id)
            .Order(StringComparer.Ordinal),
    ];

    public static SchemaState Compare(SqliteConnection connection)
    {
        var applied = Exists(connection, "__EFMigrationsHistory") ? Read(connection, """SELECT "MigrationId" FROM "__EFMigrationsHistory" ORDER BY 1""") : [];
        return new SchemaState([.. Known.Except(applied, StringComparer.Ordinal)], [.. applied.Except(Known, StringComparer.Ordinal)]);
    }

    /// <summary>The result where nothing is left to migrate, else null.</summary>
    public DatabaseStartResult? Settled(string file)
    {
        if (Unknown.Count > 0)
        {
            return new DatabaseTooNew(
                file,
                Unknown,
                $"{file} was written by a later version of the portal (it has {Unknown[^1]}); start that version, or put the copy '{Path.GetFileName(file)}.before-{Unknown[0]}-…' in its place.");
        }

        return Pending.Count == 0 ? new DatabaseReady(file, [], Copy: null) : null;
    }

    public static bool IsEmpty(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM sqlite_master";
        return (long)command.ExecuteScalar()! == 0;
    }

    /// <summary>Only behind the <see cref="MigrationGate"/>: whoever left the row is dead.</summary>
    public static void DropAbandonedLock(SqliteConnection connection)
    {
        if (!Exists(connection, "__EFMigrationsLock")) return;
        using var command = connection.CreateCommand();
        command.CommandText = """DELETE FROM "__EFMigrationsLock" """;
        command.ExecuteNonQuery();
    }

    private static bool Exists(SqliteConnection connection, string table)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = @table";
        command.Parameters.AddWithValue("@table", table);
        return (long)command.ExecuteScalar()! > 0;
    }

    private static List<string> Read(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var values = new List<string>();
        while (reader.Read()) values.Add(reader.GetString(0));
        return values;
    }
}
