using System.Globalization;
using Microsoft.Playwright;
using StudyPortal.Browser.Tests.Features.Quizzes;
using StudyPortal.Browser.Tests.Hosting;
using StudyPortal.Browser.Tests.Layout;
using StudyPortal.Learning.Generators;
using StudyPortal.Learning.Questions;
using static Microsoft.Playwright.Assertions;

namespace StudyPortal.Browser.Tests.Features.Drills;

public sealed class DrillTests(PortalFixture portal)
{
    private const string Card = "[data-drill] [data-question]";

    [Fact]
    public async Task Drills_are_answered_one_after_the_other_in_place()
    {
        await using var visitor = await portal.VisitAsync();
        await visitor.OpenAsync("/drills");
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Practise: Quorum" }).ClickAsync();
        var card = visitor.Page.Locator(Card);
        await visitor.LeaveTraceAsync();
        var first = await DrillAsync(card);

        await AnswerSheet.FillRightAsync(card, first);
        await AnswerSheet.CheckAsync(card);
        await Expect(card.Locator(".review.right .explanation")).ToBeVisibleAsync();
        await Expect(visitor.Page.Locator("[data-drill-standing]")).ToHaveTextAsync("1 of 1 right, 1 in a row, best streak 1");
        await Expect(visitor.Page.GetByText("Skip this one")).ToHaveCountAsync(0);
        Assert.True(await visitor.HasTraceAsync());
        await visitor.Page.ReloadAsync();
        await Expect(card.Locator(".review.right")).ToBeVisibleAsync();

        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Next one" }).ClickAsync();
        await Expect(card.Locator("form")).ToBeVisibleAsync();
        Assert.NotEqual(first.Id, (await DrillAsync(card)).Id, StringComparer.Ordinal);
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task Drills_are_answered_by_keys_alone()
    {
        await using var visitor = await portal.VisitAsync();
        await visitor.OpenAsync("/drills/quorum");
        var card = visitor.Page.Locator(Card);
        for (var i = 0; i < 8; i++)
        {
            await Expect(card.Locator("form")).ToBeVisibleAsync();
            var question = await DrillAsync(card);
            await KeyInRightAsync(visitor.Page, question);
            await visitor.Page.Keyboard.PressAsync("Enter");
            await Expect(card.Locator(".review.right")).ToBeVisibleAsync();
            await visitor.Page.Keyboard.PressAsync(i % 2 == 0 ? "Enter" : "n");
            await Expect(visitor.Page.Locator($"#q-{question.Id}")).ToHaveCountAsync(0);
        }

        await Expect(visitor.Page.Locator(".difficulty-help")).ToContainTextAsync("Hard now.");
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task On_a_phone_without_script_a_drill_is_answered_and_the_next_one_drawn()
    {
        await using var visitor = await portal.VisitAsync(options =>
        {
            options.JavaScriptEnabled = false;
            options.ViewportSize = new() { Width = 390, Height = 844 };
        });
        await visitor.OpenAsync("/drills/certificates");
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Middle", Exact = true }).ClickAsync();
        var card = visitor.Page.Locator(Card);
        var first = await DrillAsync(card);

        await AnswerSheet.FillWrongAsync(card, first);
        await AnswerSheet.CheckAsync(card);
        await Expect(card.Locator(".review .explanation")).ToBeVisibleAsync();
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Next one" }).ClickAsync();

        await Expect(card.Locator("form")).ToBeVisibleAsync();
        Assert.Equal(2, DrillId.Parse((await DrillAsync(card)).Id)!.Difficulty);
        await Expect(visitor.Page.Locator("[data-drill-standing]")).ToContainTextAsync("of 1 right");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_run_is_answered_by_keys_with_script_and_by_plain_posts_without(bool script)
    {
        await using var visitor = await portal.VisitAsync(options => options.JavaScriptEnabled = script);
        await visitor.OpenAsync("/drills/ports/run");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Start the clock" }).ClickAsync();
        var card = visitor.Page.Locator(Card);
        for (var right = 0; right < 3; right++)
        {
            await Expect(visitor.Page.Locator(".run-score")).ToHaveTextAsync($"{right} of {right} right, {right} in a row");
            var question = await DrillAsync(card);
            if (script)
            {
                await ListensAsync(visitor.Page);
                await KeyInRightAsync(visitor.Page, question);
                await visitor.Page.Keyboard.PressAsync("Enter");
            }
            else
            {
                await AnswerSheet.FillRightAsync(card, question);
                await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Check" }).ClickAsync();
            }
        }

        await Expect(visitor.Page.Locator(".run-score")).ToHaveTextAsync("3 of 3 right, 3 in a row");
        await Expect(visitor.Page.Locator(".run-last")).ToContainTextAsync("The last one was right.");
        if (!script) return;
        var before = await visitor.Page.Locator("[data-run-left]").TextContentAsync();
        await Expect(visitor.Page.Locator("[data-run-left]")).Not.ToHaveTextAsync(before!);
        await Axe.AssertCleanAsync(visitor.Page);
        Assert.Empty(visitor.Complaints);
    }

    /// <summary>Waits for the script of a run, which begins by going to the first field: a key pressed before does what it does without a script.</summary>
    private static Task ListensAsync(IPage page) => Expect(page.Locator($"{Card} form input:focus")).ToHaveCountAsync(1);

    private static async Task<Question> DrillAsync(ILocator card) => DrillTopics.Draw(DrillId.Parse((await card.GetAttributeAsync("data-question"))!)!)!.Question;

    /// <summary>Digits choose options; a number is typed without going to its field first.</summary>
    private static async Task KeyInRightAsync(IPage page, Question question)
    {
        switch (question)
        {
            case Numeric number:
                await page.Keyboard.TypeAsync(number.Answer.ToString(CultureInfo.InvariantCulture));
                break;
            case ShortText text:
                await page.Locator($"{Card} input[name=text]").FillAsync(text.Answers[0]);
                break;
            case SingleChoice or MultipleChoice:
                var options = question is SingleChoice single ? single.Options : ((MultipleChoice)question).Options;
                foreach (var (index, option) in options.Index())
                {
                    if (option.IsRight) await page.Keyboard.PressAsync((index + 1).ToString(CultureInfo.InvariantCulture));
                }

                break;
            default:
                throw new NotSupportedException(question.GetType().Name);
        }
    }
}
