using System.Net;
using StudyPortal.Web.Tests.Features.Quizzes;
using StudyPortal.Web.Tests.Hosting;

namespace StudyPortal.Web.Tests.Features.Misconceptions;

public sealed class MisconceptionsPageTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Somebody_new_sees_the_whole_catalogue_with_truth_section_and_source()
    {
        var page = await portal.NewBrowser().GetAsync("/misconceptions");

        Assert.Equal("Misconceptions", page.Heading);
        Assert.Null(page.Document.QuerySelector("#yours-title"));
        var entry = page.Document.QuerySelector("#one-is-enough")!;
        Assert.Equal("One member is enough to agree.", entry.QuerySelector(".belief p")!.TextContent);
        Assert.Equal(["/guides/sample/first#quorum", "https://etcd.io/docs/v3.6/faq/"], entry.QuerySelectorAll(".links a").Select(link => link.GetAttribute("href")), StringComparer.Ordinal);
        Assert.Equal("First lesson", page.Document.QuerySelector("h3")!.TextContent);
    }

    [Theory]
    [InlineData("ONE agree", 1)]
    [InlineData("half", 1)] // In what is true.
    [InlineData("lesson", 1)] // In the title of the lesson.
    [InlineData("one certificate", 0)]
    [InlineData("<p>", 0)] // Tags are not text.
    public async Task Every_word_must_be_found(string words, int found)
    {
        var page = await portal.NewBrowser().GetAsync($"/misconceptions?q={Uri.EscapeDataString(words)}");

        Assert.Equal(found, page.Document.QuerySelectorAll(".entries > li").Length);
        Assert.StartsWith(found == 0 ? "None" : "1 ", page.Document.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(words, page.Document.QuerySelector("#misconception-words")!.GetAttribute("value"));
    }

    [Fact]
    public async Task An_answer_that_gives_one_away_puts_it_first_until_the_question_is_answered_without_it()
    {
        var browser = await portal.NewGuestAsync();
        await browser.PostAsync(SampleContent.Question, await FormAsync(browser, "1"));

        var held = await browser.GetAsync("/misconceptions");
        Assert.Equal("Yours", held.Document.QuerySelector("h2")!.TextContent);
        Assert.Equal("/questions/quorum-of-three", held.Document.QuerySelector(".shown a")!.GetAttribute("href"));
        Assert.Contains("One member is enough", (await browser.GetAsync("/progress")).Document.QuerySelector(".beliefs")!.TextContent, StringComparison.Ordinal);

        await browser.PostAsync(SampleContent.Question, await FormAsync(browser, "2"));
        var behind = await browser.GetAsync("/misconceptions");
        Assert.Equal("Left behind: 1", behind.Document.QuerySelector(".left-behind summary")!.TextContent);
        Assert.Null((await browser.GetAsync("/progress")).Document.QuerySelector(".beliefs"));
    }

    [Fact]
    public async Task The_page_of_an_objective_shows_what_there_is_to_read_and_to_answer_and_the_evidence()
    {
        var browser = await portal.NewGuestAsync();
        await browser.PostAsync(SampleContent.Question, await FormAsync(browser, "1"));

        var page = await browser.GetAsync("/progress/objectives/quorum-arithmetic");

        Assert.Equal("Compute quorum", page.Heading);
        Assert.Equal("Not enough data yet", page.Document.QuerySelector(".level")!.TextContent.Trim());
        Assert.Equal("How many of three members must agree?", page.Document.QuerySelector("tbody th")!.TextContent);
        Assert.Equal(["0.00", "easy", "0.00", "2.00"], page.Document.QuerySelectorAll("tbody td").Skip(1).Select(cell => cell.TextContent), StringComparer.Ordinal);
        Assert.Equal(
            ["/guides/sample/first", "/guides/sample/second", "/questions/quorum-of-three", "/questions/predict-sample"],
            page.Document.QuerySelectorAll(".rows a").Select(link => link.GetAttribute("href")), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Somebody_new_sees_an_objective_without_evidence()
    {
        var page = await portal.NewBrowser().GetAsync("/progress/objectives/quorum-arithmetic");

        Assert.Equal("Not started", page.Document.QuerySelector(".level")!.TextContent.Trim());
        Assert.Null(page.Document.QuerySelector("table"));
    }

    [Fact]
    public async Task An_objective_that_is_not_there_is_not_found() => Assert.Equal(HttpStatusCode.NotFound, (await portal.NewBrowser().GetAsync("/progress/objectives/none")).Status);

    [Fact]
    public async Task The_progress_page_says_how_ready_somebody_is_or_that_nobody_can_know()
    {
        var browser = await portal.NewGuestAsync();
        await browser.PostAsync(SampleContent.Question, await FormAsync(browser, "2"));

        var page = await browser.GetAsync("/progress");

        Assert.StartsWith("Not enough data yet", page.Document.QuerySelector(".readiness")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("meter"));
    }

    private static async Task<Dictionary<string, string>> FormAsync(Browser browser, string text)
    {
        var form = (await browser.GetAsync($"{SampleContent.FirstLesson}?again=quorum-of-three")).FormFields(SampleContent.Question);
        form["text"] = text;
        return form;
    }
}
