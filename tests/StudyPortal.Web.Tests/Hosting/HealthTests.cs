using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;

namespace StudyPortal.Web.Tests.Hosting;

public sealed class HealthTests : IAsyncLifetime
{
    private readonly PortalFixture _portal = new();
    private readonly string _empty = Directory.CreateTempSubdirectory("study-portal-empty-").FullName;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await _portal.DisposeAsync();
        Directory.Delete(_empty, recursive: true);
    }

    [Fact]
    public async Task A_portal_with_lessons_and_a_database_is_live_and_ready()
    {
        await IsAsync("/livez", HttpStatusCode.OK, "ok\n");
        await IsAsync("/readyz", HttpStatusCode.OK, "[+]database ok\n[+]content ok\nreadyz check passed\n");
    }

    [Fact]
    public async Task Without_lessons_a_portal_is_live_but_not_ready()
    {
        await using var empty = _portal.WithWebHostBuilder(host => host.UseSetting("Portal:ContentDirectory", _empty));
        using var client = empty.CreateDefaultClient();
        using var ready = await client.GetAsync("/readyz");
        using var live = await client.GetAsync("/livez");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Equal("[+]database ok\n[-]content failed\nreadyz check failed\n", await ready.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
    }

    [Fact]
    public async Task Without_its_tables_a_portal_is_live_but_not_ready()
    {
        await IsAsync("/readyz", HttpStatusCode.OK, "[+]database ok\n[+]content ok\nreadyz check passed\n");
        await _portal.ReadAsync(data => data.Database.ExecuteSqlRawAsync("ALTER TABLE AspNetRoles RENAME TO Gone"));

        await IsAsync("/readyz", HttpStatusCode.ServiceUnavailable, "[-]database failed\n[+]content ok\nreadyz check failed\n");
        await IsAsync("/livez", HttpStatusCode.OK, "ok\n");
    }

    private async Task IsAsync(string path, HttpStatusCode status, string text)
    {
        using var client = _portal.CreateDefaultClient();
        using var reply = await client.GetAsync(path);
        Assert.Equal((status, text), (reply.StatusCode, await reply.Content.ReadAsStringAsync()));
    }
}
