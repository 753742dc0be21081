using System.Security.Claims;
using Bunit;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Radzen;
using StudyPortal.Data.People;
using StudyPortal.Web.Features.Admin;
using StudyPortal.Web.Tests.Hosting;

namespace StudyPortal.Web.Tests.Features.Admin;

public sealed class AccountsPanelTests : IAsyncLifetime
{
    private readonly PortalFixture _portal = new();
    private readonly BunitContext _page = new();

    public ValueTask InitializeAsync()
    {
        _page.JSInterop.Mode = JSRuntimeMode.Loose;
        _page.JSInterop.SetupModule("./_content/Radzen.Blazor/Radzen.Blazor.min.js");
        _page.Services.AddRadzenComponents();
        _page.Services.AddSingleton(_portal.Services.GetRequiredService<AccountDirectory>());
        _page.Services.AddSingleton(_portal.Services.GetRequiredService<AdministerAccount>());
        _page.Services.AddSingleton<TimeProvider>(_portal.Clock);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _page.DisposeAsync();
        await _portal.DisposeAsync();
    }

    [Fact]
    public async Task An_issued_link_is_shown_with_the_address_of_the_portal()
    {
        var panel = await OpenAsync(await _portal.AddAccountAsync(PortalRoles.Administrator));

        panel.WaitForElement("td .link-button").Click();
        panel.FindAll("button").Single(button => button.TextContent == "Issue a reset link").Click();

        Assert.StartsWith("http://localhost/account/reset?user=", panel.WaitForElement(".link code").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deletion_is_asked_once_and_names_what_goes()
    {
        var panel = await OpenAsync(await _portal.AddAccountAsync(PortalRoles.Administrator));

        panel.WaitForElement("td .link-button").Click();
        panel.Find(".danger").Click();

        Assert.Contains("all progress and all answers", panel.Find(".detail").TextContent, StringComparison.Ordinal);
        Assert.Equal("Delete Person 1 and all data", panel.Find(".danger").TextContent.Trim());
    }

    [Fact]
    public async Task Somebody_who_lost_the_role_sees_no_accounts()
    {
        var email = await _portal.AddAccountAsync(PortalRoles.Administrator);
        var principal = await PrincipalOfAsync(email);
        await _portal.WithUsersAsync(async users => await users.RemoveFromRoleAsync((await users.FindByEmailAsync(email))!, PortalRoles.Administrator));

        var panel = Open(principal);

        panel.WaitForAssertion(() => Assert.Contains("not an administrator any more", panel.Markup, StringComparison.Ordinal));
        Assert.DoesNotContain(email, panel.Markup, StringComparison.Ordinal);
    }

    private async Task<IRenderedComponent<AccountsPanel>> OpenAsync(string email) => Open(await PrincipalOfAsync(email));

    private IRenderedComponent<AccountsPanel> Open(ClaimsPrincipal principal) =>
        _page.Render<AccountsPanel>(panel => panel.AddCascadingValue(Task.FromResult(new AuthenticationState(principal))));

    private async Task<ClaimsPrincipal> PrincipalOfAsync(string email)
    {
        await using var scope = _portal.Services.CreateAsyncScope();
        var user = await scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>().FindByEmailAsync(email);
        return await scope.ServiceProvider.GetRequiredService<SignInManager<PortalUser>>().CreateUserPrincipalAsync(user!);
    }
}
