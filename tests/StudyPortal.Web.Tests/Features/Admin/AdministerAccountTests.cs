using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using StudyPortal.Data.People;
using StudyPortal.Web.Features.Admin;
using StudyPortal.Web.Tests.Hosting;

namespace StudyPortal.Web.Tests.Features.Admin;

public sealed class AdministerAccountTests : IDisposable
{
    private readonly PortalFixture _portal = new();

    public void Dispose() => _portal.Dispose();

    private AdministerAccount Administer => _portal.Services.GetRequiredService<AdministerAccount>();

    [Fact]
    public async Task A_revoked_administrator_cannot_write_from_an_open_circuit()
    {
        var (_, circuit) = await OpenAsync(PortalRoles.Administrator);
        var (revokedId, revoked) = await OpenAsync(PortalRoles.Administrator);
        var (learner, _) = await OpenAsync();
        await Administer.TakeRoleAsync(circuit, revokedId, PortalRoles.Administrator);

        Assert.IsType<NotAdministrator>(await Administer.GiveRoleAsync(revoked, learner, PortalRoles.Author));
        Assert.IsType<NotAdministrator>(await Administer.LockAsync(revoked, learner));
        Assert.IsType<NotAdministrator>(await Administer.IssueResetLinkAsync(revoked, learner));
        Assert.IsType<NotAdministrator>(await Administer.EraseAsync(revoked, learner));
        Assert.False(await Administer.MayAsync(revoked));
        await _portal.WithUsersAsync(async users => Assert.Empty(await users.GetRolesAsync((await users.FindByIdAsync(learner))!)));
    }

    [Fact]
    public async Task The_last_administrator_keeps_the_role()
    {
        var (id, circuit) = await OpenAsync(PortalRoles.Administrator);

        Assert.IsType<Refused>(await Administer.TakeRoleAsync(circuit, id, PortalRoles.Administrator));
        Assert.IsType<Refused>(await Administer.LockAsync(circuit, id));
        Assert.IsType<Refused>(await Administer.EraseAsync(circuit, id));
        Assert.True(await Administer.MayAsync(circuit));
    }

    [Fact]
    public async Task Two_administrators_who_take_the_role_from_each_other_leave_one()
    {
        var (oneId, one) = await OpenAsync(PortalRoles.Administrator);
        var (otherId, other) = await OpenAsync(PortalRoles.Administrator);

        await Task.WhenAll(
            Administer.TakeRoleAsync(one, otherId, PortalRoles.Administrator),
            Administer.TakeRoleAsync(other, oneId, PortalRoles.Administrator));

        await _portal.WithUsersAsync(async users => Assert.Single(await users.GetUsersInRoleAsync(PortalRoles.Administrator)));
    }

    [Fact]
    public async Task A_locked_administrator_does_not_count_as_one()
    {
        var (id, circuit) = await OpenAsync(PortalRoles.Administrator);
        var (otherId, _) = await OpenAsync(PortalRoles.Administrator);
        Assert.IsType<Administered>(await Administer.LockAsync(circuit, otherId));

        Assert.IsType<Refused>(await Administer.TakeRoleAsync(circuit, id, PortalRoles.Administrator));
    }

    [Fact]
    public async Task A_locked_account_is_signed_out_and_can_come_back()
    {
        var (_, circuit) = await OpenAsync(PortalRoles.Administrator);
        var email = await _portal.AddAccountAsync();
        var browser = _portal.NewBrowser();
        await browser.SignInAsync(email);
        var id = await IdOfAsync(email);

        await Administer.LockAsync(circuit, id);
        _portal.Clock.Move(TimeSpan.FromSeconds(61));
        Assert.Contains("/account/login", (await browser.GetAsync("/account/manage")).Location, StringComparison.Ordinal);
        Assert.Contains("is locked", (await _portal.NewBrowser().TrySignInAsync(email)).Problems, StringComparison.Ordinal);

        await Administer.UnlockAsync(circuit, id);
        await _portal.NewBrowser().SignInAsync(email);
    }

    [Fact]
    public async Task An_issued_reset_link_opens_the_form_for_a_new_password()
    {
        var (_, circuit) = await OpenAsync(PortalRoles.Administrator);
        var email = await _portal.AddAccountAsync();

        var issued = Assert.IsType<ResetLinkIssued>(await Administer.IssueResetLinkAsync(circuit, await IdOfAsync(email)));
        await _portal.NewBrowser().SubmitAsync(issued.Path, "reset", ("Input.Password", "quiet harbour 77"));

        await _portal.NewBrowser().SignInAsync(email, "quiet harbour 77");
    }

    [Fact]
    public async Task Every_change_leaves_a_line_with_both_ids()
    {
        var (by, circuit) = await OpenAsync(PortalRoles.Administrator);
        var (id, _) = await OpenAsync();

        await Administer.GiveRoleAsync(circuit, id, PortalRoles.Author);
        await Administer.TakeRoleAsync(circuit, id, PortalRoles.Author);
        await Administer.EraseAsync(circuit, id);

        Assert.Contains($"Account {id} was given the role Author by {by}", _portal.Log.All, StringComparer.Ordinal);
        Assert.Contains($"The role Author was taken from account {id} by {by}", _portal.Log.All, StringComparer.Ordinal);
        Assert.Contains($"Account {id} was deleted with all its data by {by}", _portal.Log.All, StringComparer.Ordinal);
    }

    /// <summary>An account, and the principal of a circuit that it has open.</summary>
    private async Task<(string Id, ClaimsPrincipal Circuit)> OpenAsync(params string[] roles)
    {
        var id = await IdOfAsync(await _portal.AddAccountAsync(roles));
        await using var scope = _portal.Services.CreateAsyncScope();
        var user = await scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>().FindByIdAsync(id);
        return (id, await scope.ServiceProvider.GetRequiredService<SignInManager<PortalUser>>().CreateUserPrincipalAsync(user!));
    }

    private async Task<string> IdOfAsync(string email)
    {
        var id = "";
        await _portal.WithUsersAsync(async users => id = (await users.FindByEmailAsync(email))!.Id);
        return id;
    }
}
