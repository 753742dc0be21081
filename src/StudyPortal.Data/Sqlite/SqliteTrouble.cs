using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace StudyPortal.Data.Sqlite;

/// <summary>Tells a database that cannot be used now from a mistake in a statement. Codes: sqlite.org/rescode.html.</summary>
internal static class SqliteTrouble
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    public static bool IsUnavailable(Exception error) =>
        Find(error)?.SqliteErrorCode is Busy or Locked or ReadOnly or InputOutput or Corrupt or Full or CannotOpen or NotADatabase;

    /// <summary>What is wrong with the file and what to do, or null where the error is not about the file.</summary>
    public static string? Explain(Exception error, string file) => Find(error)?.SqliteErrorCode switch
    {
        Busy or Locked => $"{file} is locked by another program; stop that program (a second portal, a backup, an open sqlite3 shell) and start again.",
        ReadOnly => $"{file} cannot be written; give the portal's user write access to the file and its directory, and start again.",
        InputOutput => $"{file} cannot be read or written because the disk reports an error; check the disk, and start again.",
        Corrupt or NotADatabase => $"{file} is damaged or is not a SQLite database; move it away and put a backup or the latest copy '{Path.GetFileName(file)}.before-…' in its place, and start again.",
        Full => $"{file} cannot grow because the disk is full; make room, and start again.",
        CannotOpen => $"{file} cannot be opened; check that it is a file and that the portal's user may write to it and to its directory, and start again.",
        _ => null,
    };

    private static SqliteException? Find(Exception error) => error as SqliteException ?? (error as DbUpdateException)?.InnerException as SqliteException;
}
