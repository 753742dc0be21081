using System.Net;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using StudyPortal.Data;
using StudyPortal.Data.People;
using StudyPortal.Web.Features.Progress;

namespace StudyPortal.Web.Tests.Hosting;

public sealed class SecurityHeadersTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/account/login", HttpStatusCode.OK)]
    [InlineData("/livez", HttpStatusCode.OK)]
    [InlineData("/search/suggestions?q=quorum", HttpStatusCode.OK)]
    [InlineData("/StudyPortal.Web.styles.css", HttpStatusCode.OK)]
    [InlineData("/admin", HttpStatusCode.Found)]
    [InlineData("/nowhere", HttpStatusCode.NotFound)]
    [InlineData("/account/denied", HttpStatusCode.Forbidden)]
    [InlineData("/error", HttpStatusCode.OK)]
    public async Task Every_answer_carries_them(string path, HttpStatusCode status)
    {
        using var client = portal.CreateDefaultClient();

        using var reply = await client.GetAsync(path);

        Assert.Equal(status, reply.StatusCode);
        AreThere(reply);
    }

    [Fact]
    public async Task A_failure_in_production_carries_them_and_tells_no_secrets()
    {
        await using var own = new PortalFixture();
        await using var production = own.WithWebHostBuilder(host => host.UseEnvironment("Production"));
        using var client = production.CreateDefaultClient();
        using var first = await client.GetAsync("/livez");
        // With its tables gone, the first page that reads the database fails.
        await using (var data = await production.Services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync())
            await data.Database.ExecuteSqlRawAsync("ALTER TABLE LessonProgress RENAME TO Gone");

        using var request = new HttpRequestMessage(HttpMethod.Get, SampleContent.FirstLesson);
        request.Headers.Add("Cookie", $"{DeviceCookie.Name}={DeviceOf(production.Services)}");
        using var reply = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.InternalServerError, reply.StatusCode);
        AreThere(reply);
        var page = await Page.ReadAsync(reply);
        Assert.Equal("Something went wrong", page.Heading);
        Assert.DoesNotContain("Sqlite", page.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Inline_styles_are_allowed_where_radzen_is_shown_and_inline_scripts_nowhere()
    {
        var administrator = await portal.SignInAsync(PortalRoles.Administrator);

        var admin = Policy(await administrator.GetAsync("/admin"));
        var home = Policy(await administrator.GetAsync("/"));

        Assert.Contains("style-src 'self' 'unsafe-inline'", admin, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", home, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", admin.Replace("style-src 'self' 'unsafe-inline'", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static string DeviceOf(IServiceProvider services) =>
        services.GetRequiredService<IDataProtectionProvider>().CreateProtector("StudyPortal.Device.v1").Protect(Guid.NewGuid().ToString());

    private static string Policy(Page page) => page.Response.Headers.GetValues("Content-Security-Policy").Single();

    private static void AreThere(HttpResponseMessage reply)
    {
        var policy = reply.Headers.GetValues("Content-Security-Policy").Single();
        foreach (var rule in new[] { "default-src 'self'", "object-src 'none'", "frame-ancestors 'none'", "base-uri 'self'", "form-action 'self'" })
            Assert.Contains(rule, policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", reply.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("same-origin", reply.Headers.GetValues("Referrer-Policy").Single());
        Assert.True(reply.Headers.Contains("Permissions-Policy"));
        Assert.True(reply.Headers.Contains("Cross-Origin-Opener-Policy"));
        Assert.False(reply.Headers.Contains("Server"));
    }
}
