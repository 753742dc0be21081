using System.Globalization;
using Microsoft.Data.Sqlite;
using StudyPortal.Data.Sqlite;

namespace StudyPortal.Data.Start;

/// <summary>Keeps copies of a database as it was before a migration.</summary>
internal static class DatabaseCopies
{
    /// <summary>Older ones are deleted.</summary>
    internal const int Kept = 5;

    /// <summary>Writes <c>portal.db.before-MIGRATION-UTC</c> beside the file, whole and on the disk, and returns its path.</summary>
    public static string Keep(SqliteConnection connection, string migration, DateTime at)
    {
        var file = connection.DataSource;
        var copy = string.Create(CultureInfo.InvariantCulture, $"{file}.before-{migration}-{at:yyyyMMdd'T'HHmmss'Z'}");
        var unfinished = copy + ".unfinished";
        File.Delete(unfinished);
        using (var command = connection.CreateCommand())
        {
            // Takes what is still in the write-ahead log along, which copying the file would not.
            command.CommandText = "VACUUM INTO @copy";
            command.Parameters.AddWithValue("@copy", unfinished);
            command.CommandTimeout = 0;
            command.ExecuteNonQuery();
        }

        using (var written = new FileStream(unfinished, FileMode.Open, FileAccess.ReadWrite)) written.Flush(flushToDisk: true);
        File.Move(unfinished, copy, overwrite: true);
        Thin(file);
        return copy;
    }

    private static void Thin(string file)
    {
        var copies = new DirectoryInfo(Path.GetDirectoryName(file)!).GetFiles(Path.GetFileName(file) + ".before-*");
        foreach (var old in copies.OrderByDescending(copy => copy.LastWriteTimeUtc).ThenByDescending(copy => copy.Name, StringComparer.Ordinal).Skip(Kept)) old.Delete();
    }
}
