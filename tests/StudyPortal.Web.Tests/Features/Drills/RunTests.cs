using System.Net;
using Microsoft.EntityFrameworkCore;
using StudyPortal.Data.Progress;
using StudyPortal.Learning.Generators;
using StudyPortal.Web.Tests.Hosting;

namespace StudyPortal.Web.Tests.Features.Drills;

public sealed class RunTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Start = "/drills/quorum/run";

    [Fact]
    public async Task A_run_counts_what_is_answered_in_its_time()
    {
        var browser = portal.NewBrowser();
        var run = await StartAsync(browser);

        foreach (var rightly in new[] { true, true, false, true })
        {
            portal.Clock.Move(TimeSpan.FromSeconds(10));
            Assert.Equal(run, (await AnswerAsync(browser, run, rightly)).Location);
        }

        var going = await browser.GetAsync(run);
        Assert.Equal("3 of 4 right, 1 in a row", Text(going, ".run-score"));
        Assert.Equal("80", going.Document.QuerySelector("[data-run-clock]")!.GetAttribute("data-run-clock"));
        Assert.Null(going.Document.QuerySelector(".explanation"));
        portal.Clock.Move(TimeSpan.FromSeconds(81));
        var over = await browser.GetAsync(run);
        Assert.Contains("2 in a row", Text(over, "#result-title"), StringComparison.Ordinal);
        Assert.Equal(4, over.Document.QuerySelectorAll(".answered li").Length);
        Assert.Contains("first run", Text(over, ".best"), StringComparison.Ordinal);
        var review = await browser.GetAsync(over.Document.QuerySelector(".answered a")!.GetAttribute("href")!);
        Assert.NotNull(review.Document.QuerySelector(".review.right .explanation"));
    }

    [Fact]
    public async Task An_answer_after_the_end_is_kept_but_does_not_count()
    {
        var browser = portal.NewBrowser();
        var run = await StartAsync(browser);
        await AnswerAsync(browser, run, rightly: true);
        var open = await browser.GetAsync(run);
        portal.Clock.Move(TimeSpan.FromSeconds(121));

        Assert.Equal(run, (await browser.AnswerAsync(open, rightly: true)).Location);

        var over = await browser.GetAsync(run);
        Assert.Contains("You answered 1 drill: 1 right, 0 not. Another answer came after the end", over.Document.QuerySelector(".result")!.TextContent, StringComparison.Ordinal);
        Assert.Equal((1, 1), await TotalsAsync(run));
        Assert.Contains("2 of 2", (await browser.GetAsync("/drills")).Document.QuerySelector(".standing")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_sent_twice_and_a_form_of_an_earlier_drill_change_nothing()
    {
        var browser = portal.NewBrowser();
        var run = await StartAsync(browser);
        var first = await browser.GetAsync(run);

        await browser.AnswerAsync(first, rightly: false);
        Assert.Equal(run, (await browser.AnswerAsync(first, rightly: true)).Location);

        Assert.Equal("0 of 1 right, 0 in a row", Text(await browser.GetAsync(run), ".run-score"));
        Assert.Equal((1, 0), await TotalsAsync(run));
    }

    [Fact]
    public async Task Only_the_current_drill_can_be_answered_in_a_run()
    {
        var browser = portal.NewBrowser();
        var run = await StartAsync(browser);
        var page = await browser.GetAsync(run);
        var other = new DrillId("quorum", 1, 12345);

        await browser.PostAsync(DrillSheet.ActionOn(page).Replace(page.DrillOn().ToString(), other.ToString(), StringComparison.Ordinal), DrillSheet.FilledIn(page, rightly: true));

        Assert.Equal("0 of 0 right, 0 in a row", Text(await browser.GetAsync(run), ".run-score"));
        Assert.False(await portal.ReadAsync(data => data.Answers.AnyAsync(answer => answer.Question == other.ToString())));
    }

    [Fact]
    public async Task What_is_no_answer_is_asked_again_with_the_clock_running()
    {
        var browser = portal.NewBrowser();
        var run = await StartAsync(browser);
        var page = await browser.GetAsync(run);

        var refused = await browser.PostAsync(DrillSheet.ActionOn(page), page.FormFields(DrillSheet.ActionOn(page)));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("first.", Text(refused, ".question-problem"), StringComparison.Ordinal);
        Assert.Equal(DrillSheet.ActionOn(page), DrillSheet.ActionOn(refused));
        Assert.NotNull(refused.Document.QuerySelector($"a[href^='{run}']"));
    }

    [Fact]
    public async Task An_answer_that_was_stored_but_not_counted_is_counted_when_the_run_is_read()
    {
        var browser = portal.NewBrowser();
        var run = await StartAsync(browser);
        await AnswerAsync(browser, run, rightly: true);
        await portal.ReadAsync(data => data.DrillRuns.Where(row => row.Id == IdOf(run)).ExecuteUpdateAsync(row => row.SetProperty(known => known.Answered, 0)));

        await browser.GetAsync(run);

        Assert.Equal((1, 1), await TotalsAsync(run));
    }

    [Fact]
    public async Task A_run_is_nobody_elses()
    {
        var run = await StartAsync(portal.NewBrowser());
        var other = portal.NewBrowser();

        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(run)).Status);
        var page = await other.GetAsync(await StartAsync(other));
        var mine = DrillSheet.ActionOn(page);
        var theirs = mine.Replace(mine.Split('/')[4], $"{IdOf(run):N}", StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await other.PostAsync(theirs, DrillSheet.FilledIn(page, rightly: true))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(run.Replace("quorum", "ports", StringComparison.Ordinal))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await portal.NewBrowser().PostAsync($"{Start}/start", [])).Status);
    }

    [Fact]
    public async Task A_better_run_is_a_new_best_and_a_worse_one_is_told_the_best()
    {
        var browser = portal.NewBrowser();
        foreach (var (right, words) in new[] { (1, "first run"), (3, "A new personal best."), (2, "Your best: 3 in a row, 3 of 3 right.") })
        {
            var run = await StartAsync(browser);
            for (var i = 0; i < right; i++) await AnswerAsync(browser, run, rightly: true);
            portal.Clock.Move(TimeSpan.FromSeconds(121));
            Assert.Contains(words, (await browser.GetAsync(run)).Document.QuerySelector(".result")!.TextContent, StringComparison.Ordinal);
        }

        Assert.Contains("3 in a row", (await browser.GetAsync(Start)).Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Best run3 in a row", (await browser.GetAsync("/drills")).Document.QuerySelector(".standing")!.TextContent.Replace("\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_guests_best_run_joins_the_account_and_is_in_its_download()
    {
        var browser = portal.NewBrowser();
        var run = await StartAsync(browser);
        await AnswerAsync(browser, run, rightly: true);

        await browser.RegisterAsync("runner@example.org");

        Assert.Equal("1 of 1 right, 1 in a row", Text(await browser.GetAsync(run), ".run-score"));
        Assert.Contains("\"bestInARow\": 1", (await browser.GetAsync("/account/data/download")).Text, StringComparison.Ordinal);
    }

    private static string Text(Page page, string selector) => page.Document.QuerySelector(selector)!.TextContent.Trim();

    private static Guid IdOf(string run) => Guid.Parse(run.Split('=')[1]);

    private static async Task<string> StartAsync(Browser browser) => (await browser.SubmitAsync(Start, $"{Start}/start")).Location!;

    private static async Task<Page> AnswerAsync(Browser browser, string run, bool rightly) => await browser.AnswerAsync(await browser.GetAsync(run), rightly);

    private async Task<(int Answered, int Right)> TotalsAsync(string run)
    {
        TimedRun row = await portal.ReadAsync(data => data.DrillRuns.SingleAsync(known => known.Id == IdOf(run)));
        return (row.Answered, row.Right);
    }
}
