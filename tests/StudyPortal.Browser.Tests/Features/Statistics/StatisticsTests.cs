using Microsoft.Playwright;
using StudyPortal.Browser.Tests.Features.Quizzes;
using StudyPortal.Browser.Tests.Hosting;
using StudyPortal.Browser.Tests.Layout;
using StudyPortal.Learning.Questions;
using static Microsoft.Playwright.Assertions;

namespace StudyPortal.Browser.Tests.Features.Statistics;

public sealed class StatisticsTests(PortalFixture portal)
{
    [Fact]
    public async Task An_answer_is_counted_and_axe_finds_nothing_where_it_stands()
    {
        var asked = Asked.First<SingleChoice>(portal.Catalogue);
        await using (var learner = await portal.VisitAsync())
        {
            await learner.OpenAsync(asked.Lesson.Address.Path);
            var card = learner.Page.Locator(asked.Anchor);
            await AnswerSheet.FillWrongAsync(card, asked.Question);
            await AnswerSheet.CheckAsync(card);
            await Expect(card.Locator(".review")).ToBeVisibleAsync();
        }

        await using var author = await portal.VisitAsAdministratorAsync();
        await author.OpenAsync("/statistics?sort=-answers");
        await author.Page.Locator($"a[href='/statistics/questions/{asked.Question.Id}']").ClickAsync();
        await Expect(author.Page.Locator("section[aria-labelledby=choices-title] table")).ToBeVisibleAsync();
        await author.Page.Locator("main summary").ClickAsync();
        await Axe.AssertCleanAsync(author.Page);
        await author.Page.SetViewportSizeAsync(390, 844);
        Assert.True(await author.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"));
        Assert.Empty(author.Complaints);
    }

    [Fact]
    public async Task Filters_and_sorting_work_by_keyboard_alone()
    {
        await using var author = await portal.VisitAsAdministratorAsync();
        await author.OpenAsync("/statistics");
        await author.Page.GetByLabel("Doubt", new() { Exact = true }).FocusAsync();
        await author.Page.Keyboard.TypeAsync("any");
        await author.Page.Keyboard.PressAsync("Tab");
        await author.Page.Keyboard.PressAsync("Enter");
        await author.Page.WaitForURLAsync("**doubt=any**");
        await Expect(author.Page.GetByLabel("Doubt", new() { Exact = true })).ToHaveValueAsync("any");
        await author.Page.GetByRole(AriaRole.Link, new() { Name = "Show all" }).First.ClickAsync();

        await author.Page.Locator("section[aria-labelledby=questions-title] th a", new() { HasText = "Facility" }).FocusAsync();
        await author.Page.Keyboard.PressAsync("Enter");
        await Expect(author.Page.Locator("section[aria-labelledby=questions-title] th[aria-sort=descending]")).ToHaveTextAsync("Facility ↓");
    }
}
