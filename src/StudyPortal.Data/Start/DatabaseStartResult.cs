namespace StudyPortal.Data.Start;

/// <summary>What became of the attempt to make the database ready.</summary>
public abstract record DatabaseStartResult;

/// <summary>The database is there and has this program's schema.</summary>
/// <param name="Applied">Migrations applied just now, in order; empty on an ordinary start.</param>
/// <param name="Copy">Where the database as it was before them is kept, or null where there was none.</param>
public sealed record DatabaseReady(string File, IReadOnlyList<string> Applied, string? Copy) : DatabaseStartResult;

/// <summary>The database was written by a later version of this program; it was not touched.</summary>
public sealed record DatabaseTooNew(string File, IReadOnlyList<string> UnknownMigrations, string Message) : DatabaseStartResult;

/// <summary>The database cannot be used as it is. The message names the file and says what to do.</summary>
public sealed record DatabaseUnusable(string File, string Message) : DatabaseStartResult;
