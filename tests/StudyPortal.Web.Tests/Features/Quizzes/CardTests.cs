using System.Net;
using StudyPortal.Web.Kit;
using StudyPortal.Web.Tests.Hosting;

namespace StudyPortal.Web.Tests.Features.Quizzes;

public sealed class CardTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Card = "/questions/quorum-of-three/card";
    private const string InLesson = Card + "?lesson=sample/first&number=3";

    [Fact]
    public async Task A_visitor_of_whom_nothing_is_known_is_sent_a_form_that_can_be_posted()
    {
        var browser = portal.NewBrowser();

        var card = await browser.GetAsync(InLesson);

        Assert.Equal(HttpStatusCode.OK, card.Status);
        Assert.DoesNotContain("<html", card.Text, StringComparison.OrdinalIgnoreCase);
        Assert.True(card.Response.Headers.CacheControl!.NoStore);
        Assert.Contains("Question 3", card.Document.QuerySelector("h3")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(32, card.FormFields(SampleContent.Question)[FormMarks.KeyField].Length);
        var reply = await browser.SubmitAsync(Card, card, SampleContent.Question, ("text", "2"));
        Assert.Equal($"{SampleContent.FirstLesson}#q-quorum-of-three", reply.Location);
    }

    [Fact]
    public async Task Whoever_has_answered_is_sent_the_review_and_may_ask_for_the_form_anew()
    {
        foreach (var browser in new[] { portal.NewBrowser(), await portal.SignInAsync() })
        {
            await browser.SubmitAsync(Card, SampleContent.Question, ("text", "3"));

            var review = await browser.GetAsync(InLesson);
            var again = await browser.GetAsync(InLesson + "&again=1");

            Assert.NotNull(review.Document.QuerySelector("[data-question=quorum-of-three][data-answered] .review.wrong"));
            Assert.Null(again.Document.QuerySelector("[data-answered]"));
            Assert.True(review.Response.Headers.CacheControl!.NoStore);
            Assert.Equal(HttpStatusCode.Found, (await browser.SubmitAsync(Card, again, SampleContent.Question, ("text", "2"))).Status);
            Assert.NotNull((await browser.GetAsync(InLesson)).Document.QuerySelector(".review.right"));
        }
    }

    [Fact]
    public async Task A_card_shows_nobody_elses_answer()
    {
        var one = portal.NewBrowser();
        await one.SubmitAsync(Card, SampleContent.Question, ("text", "2"));

        Assert.Null((await portal.NewBrowser().GetAsync(Card)).Document.QuerySelector(".review"));
        Assert.Null((await (await portal.SignInAsync()).GetAsync(Card)).Document.QuerySelector(".review"));
    }

    [Fact]
    public async Task Each_card_has_a_key_of_its_own()
    {
        var browser = portal.NewBrowser();

        var keys = new[] { await browser.GetAsync(Card), await browser.GetAsync(Card) }.Select(card => card.FormFields(SampleContent.Question)[FormMarks.KeyField]);

        Assert.Equal(2, keys.Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("?lesson=sample/none", "/questions/quorum-of-three")]
    [InlineData("?lesson=//evil.example", "/questions/quorum-of-three")]
    [InlineData("?lesson=sample/first&number=-1", SampleContent.FirstLesson)]
    [InlineData("?lesson=sample/first&number=x", SampleContent.FirstLesson)]
    public async Task An_address_that_nobody_links_to_is_harmless(string query, string home)
    {
        var browser = portal.NewBrowser();

        var card = await browser.GetAsync(Card + query);

        Assert.Equal("0", card.Document.QuerySelector("[data-question]")!.GetAttribute("data-number"));
        Assert.Equal($"{home}#q-quorum-of-three", (await browser.SubmitAsync(Card, card, SampleContent.Question, ("text", "2"))).Location);
    }

    [Fact]
    public async Task A_question_that_is_not_there_has_neither_card_nor_page()
    {
        var browser = portal.NewBrowser();

        foreach (var path in new[] { "/questions/none/card", "/questions/none", "/questions/..%2Fadmin/card", $"/questions/{new string('q', 201)}" })
            Assert.Equal((path, HttpStatusCode.NotFound), (path, (await browser.GetAsync(path)).Status));
    }

    [Fact]
    public async Task An_address_that_is_too_long_is_refused()
    {
        var browser = portal.NewBrowser();

        foreach (var path in new[] { $"/questions/{new string('q', 201)}/card", $"{Card}?lesson={new string('l', 201)}" })
            Assert.Equal((path, HttpStatusCode.BadRequest), (path, (await browser.GetAsync(path)).Status));
    }

    [Fact]
    public async Task A_question_alone_is_answered_and_tried_again_on_its_own_page()
    {
        var browser = portal.NewBrowser();

        var reply = await browser.SubmitAsync("/questions/quorum-of-three", SampleContent.Question, ("text", "3"));
        var answered = await browser.GetAsync("/questions/quorum-of-three");

        Assert.Equal("/questions/quorum-of-three#q-quorum-of-three", reply.Location);
        Assert.Equal("/questions/quorum-of-three?again=quorum-of-three#q-quorum-of-three", answered.Document.QuerySelector("[data-answer-again]")!.GetAttribute("href"));
        Assert.NotNull((await browser.GetAsync("/questions/quorum-of-three?again=quorum-of-three")).Document.QuerySelector("form[data-answer-form]"));
        Assert.NotNull((await browser.GetAsync("/progress")).Document.QuerySelector("a[href='/questions/quorum-of-three']"));
    }
}
