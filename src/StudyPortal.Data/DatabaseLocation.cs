using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;

namespace StudyPortal.Data;

/// <summary>Where the configuration says the database is.</summary>
/// <param name="Problem">What is wrong with the configuration, for the person who starts the portal, or null.</param>
public sealed record DatabaseLocation(string File, string ConnectionString, string? Problem)
{
    private const int BusyTimeoutSeconds = 5;

    /// <summary><c>ConnectionStrings:Portal</c>, else <c>portal.db</c> in <c>Portal:DataDirectory</c>, else in <c>data</c> in the working directory.</summary>
    public static DatabaseLocation From(IConfiguration configuration)
    {
        var provider = configuration["Portal:Database"];
        if (!string.IsNullOrWhiteSpace(provider) && !provider.Equals("Sqlite", StringComparison.OrdinalIgnoreCase))
            return Wrong($"Portal:Database is '{provider}', which this portal does not know; set it to 'Sqlite' or leave it out.");

        if (configuration.GetConnectionString("Portal") is { Length: > 0 } given) return FromConnectionString(given);
        var directory = configuration["Portal:DataDirectory"] is { Length: > 0 } named ? named : "data";
        return At(new SqliteConnectionStringBuilder { DataSource = Path.Combine(directory, "portal.db") });
    }

    private static DatabaseLocation FromConnectionString(string given)
    {
        try
        {
            var parts = new SqliteConnectionStringBuilder(given);
            return parts.DataSource is "" or ":memory:" || parts.Mode == SqliteOpenMode.Memory
                ? Wrong("ConnectionStrings:Portal names no file; write 'Data Source=/path/to/portal.db'.")
                : At(parts);
        }
        catch (ArgumentException error)
        {
            return Wrong($"ConnectionStrings:Portal cannot be read ({error.Message}); write 'Data Source=/path/to/portal.db'.");
        }
    }

    private static DatabaseLocation At(SqliteConnectionStringBuilder parts)
    {
        parts.DataSource = Path.GetFullPath(parts.DataSource);
        if (!parts.ShouldSerialize("Default Timeout")) parts.DefaultTimeout = BusyTimeoutSeconds;
        return new DatabaseLocation(parts.DataSource, parts.ConnectionString, Problem: null);
    }

    private static DatabaseLocation Wrong(string problem) => new("", "", problem);
}
