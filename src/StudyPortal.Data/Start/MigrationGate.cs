using System.Globalization;

namespace StudyPortal.Data.Start;

/// <summary>
/// Lets one process at a time migrate a database file. EF Core's own lock is a row in the database that outlives a killed
/// process and makes the next start wait for ever; the operating system's lock on a file ends with the process.
/// </summary>
internal static class MigrationGate
{
    private const int Attempts = 60;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    /// <summary>Null where another process has been migrating for longer than half a minute.</summary>
    public static async Task<IAsyncDisposable?> EnterAsync(string databaseFile, TimeProvider time, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (TryEnter(databaseFile) is { } gate) return gate;
            await Task.Delay(Pause, time, cancellationToken);
        }

        return null;
    }

    internal static string FileOf(string databaseFile) => string.Create(CultureInfo.InvariantCulture, $"{databaseFile}.migrating");

    // The file stays: deleting it would let a third process lock a new one while a second still waits on the old.
    private static FileStream? TryEnter(string databaseFile)
    {
        try
        {
            return new FileStream(FileOf(databaseFile), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(FileOf(databaseFile)))
        {
            return null;
        }
    }
}
