using Microsoft.Playwright;
using StudyPortal.Browser.Tests.Features.Quizzes;
using StudyPortal.Browser.Tests.Hosting;
using StudyPortal.Learning.Questions;
using static Microsoft.Playwright.Assertions;

namespace StudyPortal.Browser.Tests.Layout;

public sealed class AccessibilityTests(PortalFixture portal)
{
    public static TheoryData<string> All => PageList.All;

    [Theory]
    [MemberData(nameof(All))]
    public async Task Axe_finds_nothing_on_a_page(string path)
    {
        await using var visitor = await PageList.VisitAsync(portal, path);
        await visitor.OpenAsync(path);
        await Expect(visitor.Page.Locator("h1")).ToHaveCountAsync(1);
        await visitor.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await Axe.AssertCleanAsync(visitor.Page);
    }

    [Fact]
    public async Task Axe_finds_nothing_on_answered_questions_and_the_progress_they_make()
    {
        await using var visitor = await portal.VisitAsync();
        var lesson = Asked.First<TrueFalse>(portal.Catalogue).Lesson;
        await visitor.OpenAsync(lesson.Address.Path);
        foreach (var asked in Asked.All(portal.Catalogue).Where(asked => asked.Lesson == lesson))
        {
            var card = visitor.Page.Locator(asked.Anchor);
            if (asked.Question is MultipleChoice) await AnswerSheet.FillRightAsync(card, asked.Question);
            else await AnswerSheet.FillWrongAsync(card, asked.Question);
            await AnswerSheet.CheckAsync(card);
            await Expect(card.Locator(".review")).ToBeVisibleAsync();
        }
        await Axe.AssertCleanAsync(visitor.Page);
        await visitor.OpenAsync("/progress");
        await Axe.AssertCleanAsync(visitor.Page);
        await visitor.OpenAsync("/");
        await Axe.AssertCleanAsync(visitor.Page);
    }

    [Fact]
    public async Task Axe_finds_nothing_where_an_answer_was_refused()
    {
        var asked = Asked.First<Numeric>(portal.Catalogue);
        await using var visitor = await portal.VisitAsync();
        await visitor.OpenAsync(asked.Lesson.Address.Path);
        await AnswerSheet.CheckAsync(visitor.Page.Locator(asked.Anchor));
        await Expect(visitor.Page.Locator($"{asked.Anchor} .question-problem")).Not.ToBeEmptyAsync();
        await visitor.Page.Locator($"{asked.Anchor} .hint summary").First.ClickAsync();
        await Axe.AssertCleanAsync(visitor.Page);
    }

    [Fact]
    public async Task Axe_finds_nothing_on_what_opens_over_a_page()
    {
        await using var visitor = await portal.VisitAsync();
        await visitor.OpenAsync(PageList.FirstLesson);
        await visitor.Page.Keyboard.PressAsync("?");
        await Expect(visitor.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await Axe.AssertCleanAsync(visitor.Page);
        await visitor.Page.Keyboard.PressAsync("Escape");

        await visitor.Page.Locator("#search-input").FillAsync("quorum");
        await Expect(visitor.Page.Locator(".search-list")).ToBeVisibleAsync();
        await visitor.Page.Keyboard.PressAsync("ArrowDown");
        await Axe.AssertCleanAsync(visitor.Page);
        await visitor.Page.Keyboard.PressAsync("Escape");

        await visitor.Page.SetViewportSizeAsync(390, 844);
        await visitor.Page.Locator(".guide-map summary").ClickAsync();
        await visitor.Page.Locator(".site-menu > summary").ClickAsync();
        await Axe.AssertCleanAsync(visitor.Page);
    }

    [Fact]
    public async Task Axe_finds_nothing_on_a_form_with_mistakes()
    {
        await using var visitor = await portal.VisitAsync();
        await visitor.OpenAsync("/account/register");
        await visitor.Page.GetByLabel("Display name").FillAsync("Ada");
        await visitor.Page.GetByLabel("E-mail address").FillAsync("ada@example.org");
        await visitor.Page.GetByLabel("Password").FillAsync("short");
        await visitor.Page.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Create account" }).ClickAsync();
        await Expect(visitor.Page.Locator(".validation-message, .validation-errors").First).ToBeVisibleAsync();
        await Axe.AssertCleanAsync(visitor.Page);
    }

    [Fact]
    public async Task Axe_finds_nothing_on_the_details_of_an_account()
    {
        await using var visitor = await portal.VisitAsAdministratorAsync();
        await visitor.OpenAsync("/admin");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Grace", Exact = true }).ClickAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "Grace" })).ToBeVisibleAsync();
        await Axe.AssertCleanAsync(visitor.Page);
    }
}
