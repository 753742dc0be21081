using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace StudyPortal.Data.Tests.Sqlite;

public sealed class SqlitePragmasTests
{
    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("synchronous", "2")] // FULL
    [InlineData("foreign_keys", "1")]
    [InlineData("busy_timeout", "5000")]
    public async Task Every_opened_connection_has_them(string pragma, string expected)
    {
        await using var portal = await TemporaryPortal.StartAsync();
        await using var pooled = portal.Context();
        await pooled.Database.OpenConnectionAsync();
        using var scope = portal.Scope();
        var scoped = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        scoped.Database.OpenConnection();

        Assert.Equal(expected, Read(pooled.Database.GetDbConnection(), pragma));
        Assert.Equal(expected, Read(scoped.Database.GetDbConnection(), pragma));
    }

    private static string Read(DbConnection connection, string pragma)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA {pragma}";
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture)!;
    }
}
