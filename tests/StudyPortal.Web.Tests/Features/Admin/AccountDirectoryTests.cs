using Microsoft.Extensions.DependencyInjection;
using StudyPortal.Data.People;
using StudyPortal.Web.Features.Admin;
using StudyPortal.Web.Tests.Hosting;

namespace StudyPortal.Web.Tests.Features.Admin;

public sealed class AccountDirectoryTests(AccountDirectoryTests.Accounts accounts) : IClassFixture<AccountDirectoryTests.Accounts>
{
    private static readonly AccountQuery All = new("", "", AccountOrder.Email, Descending: false, 0, AccountDirectory.MaxPageSize);

    [Fact]
    public async Task Pages_together_hold_every_account_once()
    {
        var pages = new List<string>();
        for (var skip = 0; skip < 12; skip += 5) pages.AddRange((await FindAsync(All with { Skip = skip, Take = 5, Order = AccountOrder.LastSeenAt })).Rows.Select(row => row.Id));

        Assert.Equal(12, pages.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(12, (await FindAsync(All with { Take = 5 })).Total);
    }

    [Theory]
    [InlineData("PERSON10@", 1)]
    [InlineData("person 1", 4)] // 1, 10, 11, 12
    [InlineData("%", 0)]
    [InlineData("_", 0)]
    public async Task Searching_looks_at_names_and_addresses_without_case(string search, int found) =>
        Assert.Equal(found, (await FindAsync(All with { Search = search })).Total);

    [Fact]
    public async Task A_role_can_be_asked_for()
    {
        var page = await FindAsync(All with { Role = PortalRoles.Author });

        Assert.Equal([PortalRoles.Author, PortalRoles.Instructor], Assert.Single(page.Rows).Roles);
    }

    [Fact]
    public async Task The_last_visit_is_shown()
    {
        var browser = accounts.Portal.NewBrowser();
        await browser.SignInAsync("person3@example.org");
        await browser.GetAsync("/account/manage");

        var row = Assert.Single((await FindAsync(All with { Search = "person3@" })).Rows);
        Assert.NotNull(row.LastSeenAt);
        Assert.Null(Assert.Single((await FindAsync(All with { Search = "person4@" })).Rows).LastSeenAt);
    }

    private Task<AccountPage> FindAsync(AccountQuery query) =>
        accounts.Portal.Services.GetRequiredService<AccountDirectory>().FindAsync(query, TestContext.Current.CancellationToken);

    public sealed class Accounts : IAsyncLifetime
    {
        public PortalFixture Portal { get; } = new();

        public async ValueTask InitializeAsync()
        {
            await Portal.AddAccountAsync(PortalRoles.Author, PortalRoles.Instructor);
            for (var i = 0; i < 11; i++) await Portal.AddAccountAsync();
        }

        public ValueTask DisposeAsync() => Portal.DisposeAsync();
    }
}
