using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using StudyPortal.Data.Progress;
using StudyPortal.Learning.Generators;
using StudyPortal.Web.Tests.Features.Quizzes;
using StudyPortal.Web.Tests.Hosting;

namespace StudyPortal.Web.Tests.Features.Drills;

public sealed partial class PractiseTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public void The_database_tells_drills_by_the_prefix_that_their_ids_have() => Assert.Equal(DrillId.Prefix, DrillReader.Prefix);

    [Fact]
    public async Task The_index_has_every_topic_and_says_what_somebody_new_has_done()
    {
        var page = await portal.NewBrowser().GetAsync("/drills");

        Assert.Equal(DrillTopics.All.Select(topic => topic.Title), page.Document.QuerySelectorAll(".drill-cards h2").Select(title => title.TextContent), StringComparer.Ordinal);
        Assert.All(page.Document.QuerySelectorAll(".standing"), standing => Assert.Equal("Not tried yet", standing.TextContent.Trim()));
        Assert.NotNull(page.Document.QuerySelector("a[href='/drills/ports']"));
        Assert.NotNull(page.Document.QuerySelector("a[href='/drills/ports/run']"));
        Assert.NotNull(page.Document.QuerySelector(".site-nav a[href='/drills']"));
    }

    [Fact]
    public async Task A_topic_draws_an_easy_drill_with_an_address_that_keeps_it()
    {
        var browser = portal.NewBrowser();

        var address = await browser.DrawAsync("/drills/quorum");
        var (once, twice) = (await browser.GetAsync(address), await browser.GetAsync(address));

        Assert.Matches(Address(), address);
        Assert.Equal(once.DrillOn(), twice.DrillOn());
        Assert.NotEqual(address, await browser.DrawAsync("/drills/quorum"), StringComparer.Ordinal);
        Assert.DoesNotContain(DrillTopics.Draw(once.DrillOn())!.Question.Head.ExplanationHtml, once.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_is_stored_once_whatever_form_it_is_sent_in_and_stays_in_review()
    {
        var browser = await portal.NewGuestAsync();
        var address = await browser.DrawAsync("/drills/quorum");
        var (first, second) = (await browser.GetAsync(address), await browser.GetAsync(address));
        var drill = first.DrillOn();

        var reply = await browser.AnswerAsync(first, rightly: false);
        await browser.AnswerAsync(first, rightly: false);
        await browser.AnswerAsync(second, rightly: true);

        Assert.Equal($"{address}#q-{drill}", reply.Location);
        var stored = await portal.ReadAsync(data => data.Answers.SingleAsync(answer => answer.Question == drill.ToString()));
        Assert.Equal((0, DrillTopics.Draw(drill)!.Question.Head.Version), (stored.Score, stored.QuestionVersion));
        var review = await browser.GetAsync(address);
        Assert.NotNull(review.Document.QuerySelector(".review:not(.right) .explanation"));
        Assert.Equal("/drills/quorum", review.Document.QuerySelector(".review a[rel=next]")!.GetAttribute("href"));
        Assert.Equal("0 of 1 right, 0 in a row, best streak 0", review.Document.QuerySelector("[data-drill-standing]")!.TextContent);
    }

    [Fact]
    public async Task The_way_on_stays_at_the_fixed_level()
    {
        var browser = portal.NewBrowser();
        var page = await browser.GetAsync(await browser.DrawAsync("/drills/ports?level=3"));
        Assert.Equal(3, page.DrillOn().Difficulty);
        Assert.Equal("Hard", page.Document.QuerySelector(".difficulty [aria-current]")!.TextContent);

        var reply = await browser.AnswerAsync(page, rightly: true);
        var review = await browser.GetAsync(reply.Location![..reply.Location!.IndexOf('#', StringComparison.Ordinal)]);

        Assert.Contains("&level=3#", reply.Location, StringComparison.Ordinal);
        Assert.Equal("/drills/ports?level=3", review.Document.QuerySelector(".review a[rel=next]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task The_difficulty_follows_the_answers_unless_it_is_fixed()
    {
        var browser = portal.NewBrowser();
        List<int> seen = [];
        foreach (var rightly in new[] { true, true, true, true, false, true })
        {
            var page = await browser.GetAsync(await browser.DrawAsync("/drills/timing"));
            seen.Add(page.DrillOn().Difficulty);
            await browser.AnswerAsync(page, rightly);
        }

        Assert.Equal([1, 1, 2, 2, 3, 2], seen);
        Assert.Contains("drill-timing-1-", await browser.DrawAsync("/drills/timing?level=1"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/drills/quorum?drill=drill-ports-1-0000000000000001")]
    [InlineData("/drills/quorum?drill=quorum-of-three")]
    [InlineData("/drills/quorum?drill=drill-quorum-9-0000000000000001")]
    [InlineData("/drills/quorum?level=7")]
    [InlineData("/drills/quorum?level=x&drill=")]
    public async Task An_address_of_no_drill_of_the_topic_draws_one(string path) => Assert.Matches(Address(), await portal.NewBrowser().DrawAsync(path));

    [Fact]
    public async Task There_is_no_topic_but_those_there_are()
    {
        foreach (var path in new[] { "/drills/none", "/drills/none/run", "/questions/drill-none-1-0000000000000001", "/questions/drill-quorum-1-1" })
            Assert.Equal((path, HttpStatusCode.NotFound), (path, (await portal.NewBrowser().GetAsync(path)).Status));
    }

    [Fact]
    public async Task An_answer_to_a_drill_that_has_changed_since_is_not_asked_for_again()
    {
        var browser = await portal.NewGuestAsync();
        var address = await browser.DrawAsync("/drills/quorum");
        var page = await browser.GetAsync(address);
        await browser.AnswerAsync(page, rightly: true);
        var drill = page.DrillOn().ToString();
        await portal.ReadAsync(data => data.Answers.Where(answer => answer.Question == drill).ExecuteUpdateAsync(row => row.SetProperty(answer => answer.QuestionVersion, "older")));

        Assert.NotEqual(address, await browser.DrawAsync(address), StringComparer.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.AnswerAsync(page, rightly: true)).Status);
    }

    [Fact]
    public async Task An_objective_that_the_content_does_not_have_is_not_stored()
    {
        var browser = portal.NewBrowser();
        var id = Enumerable.Range(0, 500).Select(seed => new DrillId("ports", 1, (ulong)seed)).First(id => DrillTopics.Draw(id)!.Question.Head.Objective != "quorum-arithmetic");
        await browser.AnswerAsync(await browser.GetAsync($"/drills/ports?drill={id}"), rightly: true);

        Assert.Equal("", (await portal.ReadAsync(data => data.Answers.SingleAsync(answer => answer.Question == id.ToString()))).Objective);
    }

    [Fact]
    public async Task Recent_activity_names_drills_and_puts_those_in_a_row_on_one_line()
    {
        var browser = portal.NewBrowser();
        await browser.AnswerAsync(await browser.GetAsync(await browser.DrawAsync("/drills/ports")), rightly: true);
        foreach (var rightly in new[] { true, false, true })
        {
            portal.Clock.Move(TimeSpan.FromSeconds(5));
            await browser.AnswerAsync(await browser.GetAsync(await browser.DrawAsync("/drills/quorum")), rightly);
        }

        var progress = await browser.GetAsync("/progress");

        Assert.Equal(["Quorum drills: 2 of 3 right", "Ports drill: right"], progress.Document.QuerySelectorAll(".recent a").Select(line => line.TextContent), StringComparer.Ordinal);
        Assert.Contains("2 of 3", (await browser.GetAsync("/drills")).Document.QuerySelector(".standing")!.TextContent, StringComparison.Ordinal);
    }

    [GeneratedRegex("^/drills/quorum\\?drill=drill-quorum-1-[0-9a-f]{16}$", RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}
