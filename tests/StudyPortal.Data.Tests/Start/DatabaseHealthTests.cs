using Microsoft.Data.Sqlite;
using StudyPortal.Data.Start;

namespace StudyPortal.Data.Tests.Start;

public sealed class DatabaseHealthTests
{
    [Fact]
    public async Task A_prepared_database_is_healthy()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        Assert.True((await portal.Get<DatabaseHealth>().CheckAsync()).IsHealthy);
    }

    [Fact]
    public async Task A_database_that_is_gone_is_not()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        SqliteConnection.ClearAllPools();
        foreach (var file in Directory.GetFiles(portal.Folder)) File.Delete(file);
        var health = await portal.Get<DatabaseHealth>().CheckAsync();
        Assert.False(health.IsHealthy);
        Assert.Contains("AspNetRoles", health.Message, StringComparison.Ordinal);
    }
}
