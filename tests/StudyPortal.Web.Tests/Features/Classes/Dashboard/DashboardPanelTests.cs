using System.Globalization;
using System.Security.Claims;
using Bunit;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using StudyPortal.Data.Classes;
using StudyPortal.Data.People;
using StudyPortal.Data.Progress;
using StudyPortal.Learning.Classes;
using StudyPortal.Web.Features.Classes;
using StudyPortal.Web.Features.Classes.Access;
using StudyPortal.Web.Features.Classes.Boards;
using StudyPortal.Web.Features.Classes.Dashboard;
using StudyPortal.Web.Tests.Hosting;

namespace StudyPortal.Web.Tests.Features.Classes.Dashboard;

public sealed class DashboardPanelTests : IAsyncLifetime
{
    private readonly PortalFixture _portal = new();
    private readonly BunitContext _page = new();
    private Somebody _teacher = null!;
    private StudyClass _class = null!;

    public async ValueTask InitializeAsync()
    {
        _page.JSInterop.Mode = JSRuntimeMode.Loose;
        foreach (var path in DashboardScripts.Paths)
            _page.JSInterop.SetupModule("./" + path).SetupModule("open", _ => true);
        _page.Services.AddSingleton(_portal.Get<ClassAccess>()).AddSingleton(_portal.Get<ClassBoards>()).AddSingleton(_portal.Get<ClassStore>()).AddSingleton(_portal.Get<ReadDashboard>());
        _teacher = await _portal.AddTeacherAsync();
        _class = await _portal.AddClassAsync(_teacher);
    }

    public async ValueTask DisposeAsync()
    {
        await _page.DisposeAsync();
        await _portal.DisposeAsync();
    }

    [Fact]
    public async Task An_empty_class_says_how_learners_come_in()
    {
        var panel = await OpenAsync();

        Assert.Contains(ClassCode.Write(_class.Code), panel.Find(".empty").TextContent, StringComparison.Ordinal);
        Assert.Contains($"http://localhost{ClassLinks.Join(_class.Code)}", panel.Find(".empty").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_learner_who_joins_and_answers_appears_by_themselves()
    {
        var panel = await OpenAsync();

        var learner = await _portal.AddLearnerAsync(_class);
        panel.WaitForAssertion(() => Assert.Equal("1", CountAt(panel, Placement.NotEnoughData)), TimeSpan.FromSeconds(10));
        await AnswerAsync(learner, 12);

        panel.WaitForAssertion(() => Assert.Equal("1", CountAt(panel, Placement.Excelling)), TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Thresholds_show_at_once_what_they_would_change_and_are_kept_when_asked_to()
    {
        await AnswerAsync(await _portal.AddLearnerAsync(_class), 12);
        var panel = await OpenAsync();

        panel.Find("input.high").Input("99");
        panel.WaitForAssertion(() => Assert.Equal(("1", "0"), (CountAt(panel, Placement.OnTrack), CountAt(panel, Placement.Excelling))));
        Assert.Equal(0.8, (await _portal.ReadAsync(_class.Id)).Excelling);

        Press(panel, "Keep for the class");
        panel.WaitForAssertion(() => Assert.Contains("Kept for the class.", panel.Find(".told").TextContent, StringComparison.Ordinal));
        Assert.Equal(0.99, (await _portal.ReadAsync(_class.Id)).Excelling);

        Press(panel, "Take it back");
        panel.WaitForAssertion(() => Assert.Equal("1", CountAt(panel, Placement.Excelling)));
        Assert.Equal(0.8, (await _portal.ReadAsync(_class.Id)).Excelling);
    }

    [Fact]
    public async Task What_is_being_moved_outlives_another_view_and_can_be_undone()
    {
        await AnswerAsync(await _portal.AddLearnerAsync(_class), 12);
        var panel = await OpenAsync();
        panel.Find("input.high").Input("99");

        await panel.InvokeAsync(() => panel.Instance.GoAsync("?view=objectives&placement=ontrack"));
        Assert.Single(panel.FindAll("tbody tr[data-learner]"));
        await panel.InvokeAsync(() => panel.Instance.GoAsync(""));
        Assert.Equal("99", panel.Find("input.high").GetAttribute("value"));

        Press(panel, "Undo");
        panel.WaitForAssertion(() => Assert.Equal("80", panel.Find("input.high").GetAttribute("value")));
    }

    [Fact]
    public async Task Whoever_teaches_the_class_no_more_sees_nothing_of_it_from_the_next_change_on()
    {
        var learner = await _portal.AddLearnerAsync(_class);
        var panel = await OpenAsync("?view=objectives");
        Assert.NotEmpty(panel.FindAll("[data-learner]"));

        await _portal.WithUsersAsync(async users => await users.RemoveFromRoleAsync((await users.FindByEmailAsync(_teacher.Email))!, PortalRoles.Instructor));
        await AnswerAsync(learner, 1);

        panel.WaitForAssertion(() => Assert.Contains("You do not teach this class any more", panel.Markup, StringComparison.Ordinal), TimeSpan.FromSeconds(10));
        Assert.Empty(panel.FindAll("table, .counts, a[href*='/learners/']"));
    }

    [Fact]
    public async Task A_class_that_shows_groups_only_from_now_on_is_not_shown_any_longer()
    {
        await _portal.AddLearnerAsync(_class);
        var panel = await OpenAsync("?view=objectives");

        await _portal.Get<ClassStore>().HideNamesAsync(_class.Id, hidden: true);
        await panel.InvokeAsync(() => panel.Instance.GoAsync("?view=lessons"));

        Assert.Contains("groups only from now on", panel.Markup, StringComparison.Ordinal);
        Assert.Empty(panel.FindAll("table"));
    }

    [Fact]
    public async Task A_place_on_the_map_is_told_in_words()
    {
        var learner = await _portal.AddLearnerAsync(_class);
        await AnswerAsync(learner, 1);
        var panel = await OpenAsync("?view=objectives");

        await panel.InvokeAsync(() => panel.Instance.ChooseAsync(learner.Person.ToString("N"), "quorum-arithmetic"));

        Assert.Contains("Not enough data, 1 question", panel.Find(".detail").TextContent, StringComparison.Ordinal);
    }

    private static string CountAt(IRenderedComponent<DashboardPanel> panel, Placement placement) =>
        panel.FindAll(".counts a").Single(link => link.GetAttribute("href")!.Contains($"placement={DashboardQuery.Small(placement)}#", StringComparison.Ordinal)).QuerySelector("strong")!.TextContent;

    private static void Press(IRenderedComponent<DashboardPanel> panel, string button) => panel.FindAll("button").Single(known => known.TextContent == button).Click();

    private async Task AnswerAsync(Somebody learner, int questions)
    {
        for (var number = 0; number < questions; number++)
        {
            await _portal.Get<AnswerStore>().StoreAsync(new NewAnswer
            {
                PersonId = learner.Person, Submission = Guid.NewGuid().ToString("N"), Question = string.Create(CultureInfo.InvariantCulture, $"former-{number}"), QuestionVersion = "v1",
                Objective = "quorum-arithmetic", Response = "t 2", Score = 1, At = _portal.Clock.GetUtcNow().UtcDateTime,
            });
        }
    }

    private async Task<IRenderedComponent<DashboardPanel>> OpenAsync(string address = "")
    {
        var principal = await PrincipalAsync();
        return _page.Render<DashboardPanel>(panel => panel
            .Add(p => p.ClassId, _class.Id).Add(p => p.Address, address).Add(p => p.ZoneId, "UTC").AddCascadingValue(Task.FromResult(new AuthenticationState(principal))));
    }

    private async Task<ClaimsPrincipal> PrincipalAsync()
    {
        await using var scope = _portal.Services.CreateAsyncScope();
        var user = await scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>().FindByEmailAsync(_teacher.Email);
        return await scope.ServiceProvider.GetRequiredService<SignInManager<PortalUser>>().CreateUserPrincipalAsync(user!);
    }
}
