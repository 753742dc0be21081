using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using StudyPortal.Data.People;

namespace StudyPortal.Web.Tests.Hosting;

public sealed class RouteAccessTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    public static TheoryData<string> Everybody =>
        [RouteTable.Guest, RouteTable.Learner, PortalRoles.Author, PortalRoles.Instructor, PortalRoles.Administrator];

    [Fact]
    public void Every_route_has_a_row_and_every_row_a_route()
    {
        var mapped = Routes().Select(Pattern).Where(pattern => !IsMachinery(pattern)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

        Assert.Equal(RouteTable.Rows.Select(row => row.Pattern).Order(StringComparer.Ordinal), mapped);
    }

    [Fact]
    public void A_route_asks_for_a_sign_in_exactly_where_its_row_says_so()
    {
        foreach (var route in Routes().Where(route => !IsMachinery(Pattern(route))))
        {
            var isOpen = RouteTable.Rows.Single(row => row.Pattern == Pattern(route)).Audience == Audience.Anybody;
            Assert.Equal((Pattern(route), isOpen), (Pattern(route), route.Metadata.GetMetadata<IAuthorizeData>() is null));
        }
    }

    [Theory]
    [MemberData(nameof(Everybody))]
    public async Task A_page_opens_for_those_it_is_for_and_leads_others_to_the_door(string role)
    {
        var browser = await OpenAsync(role);

        foreach (var row in RouteTable.Rows.Where(row => row.Get is not null))
        {
            var page = await browser.GetAsync(row.Get!);
            var opens = row.Audience.IsFor(role);
            Assert.Equal((row.Get, opens ? row.Status : HttpStatusCode.Found), (row.Get, page.Status));
            if (!opens) Assert.Contains(role == RouteTable.Guest ? "/account/login" : "/account/denied", page.Location, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Everybody))]
    public async Task An_address_that_nobody_mapped_is_not_there_for_anybody(string role)
    {
        var browser = await OpenAsync(role);

        foreach (var path in new[] { "/nowhere", "/guides/none", "/guides/sample/none", "/guides/sample/images/..%2Fguide.yml", "/portal.db", "/admin/nowhere" })
            Assert.Equal((path, HttpStatusCode.NotFound), (path, (await browser.GetAsync(path)).Status));
    }

    [Fact]
    public async Task Only_development_tells_open_pages_about_changed_content()
    {
        await using var own = new PortalFixture();
        await using var production = own.WithWebHostBuilder(host => host.UseEnvironment("Production"));
        using var client = production.CreateDefaultClient();

        using var refused = await client.GetAsync("/content/changes");
        using var open = await portal.CreateDefaultClient().GetAsync("/content/changes", HttpCompletionOption.ResponseHeadersRead);

        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        Assert.Equal("text/event-stream", open.Content.Headers.ContentType?.MediaType);
    }

    private IEnumerable<RouteEndpoint> Routes() => portal.Services.GetServices<EndpointDataSource>()
        .SelectMany(source => source.Endpoints)
        .OfType<RouteEndpoint>()
        .Where(route => route.Metadata.GetMetadata<StaticAssetDescriptor>() is null);

    private static string Pattern(RouteEndpoint route) => "/" + route.RoutePattern.RawText!.TrimStart('/');

    private static bool IsMachinery(string pattern) => RouteTable.Machinery.Any(known => pattern.StartsWith(known, StringComparison.Ordinal));

    private async Task<Browser> OpenAsync(string role) => role switch
    {
        RouteTable.Guest => portal.NewBrowser(),
        RouteTable.Learner => await portal.SignInAsync(),
        _ => await portal.SignInAsync(role),
    };
}
