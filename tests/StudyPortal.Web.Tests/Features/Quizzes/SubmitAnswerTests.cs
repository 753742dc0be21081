using System.Net;
using Microsoft.EntityFrameworkCore;
using StudyPortal.Web.Features.Progress;
using StudyPortal.Web.Tests.Hosting;

namespace StudyPortal.Web.Tests.Features.Quizzes;

public sealed class SubmitAnswerTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task The_same_form_posted_twice_is_stored_once_and_says_the_same()
    {
        var browser = await portal.NewGuestAsync();
        var form = await browser.OpenFormAsync("3");
        var before = await CountAsync();

        var first = await browser.PostAsync(SampleContent.Question, form);
        form["text"] = "2"; // Even with another answer: the form has been used.
        var second = await browser.PostAsync(SampleContent.Question, form);

        Assert.Equal($"{SampleContent.FirstLesson}#q-quorum-of-three", first.Location);
        Assert.Equal(first.Location, second.Location);
        Assert.Equal(before + 1, await CountAsync());
        Assert.Contains("Not right", (await browser.GetAsync(SampleContent.FirstLesson)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_of_a_kept_page_posted_twice_in_a_row_is_stored_once()
    {
        var browser = portal.NewBrowser();
        var form = await browser.OpenFormAsync();
        Assert.Equal("", form["submission"]);
        var before = await CountAsync();

        await browser.PostAsync(SampleContent.Question, form);
        await browser.PostAsync(SampleContent.Question, form);
        Assert.Equal(before + 1, await CountAsync());

        portal.Clock.Move(TimeSpan.FromMinutes(2));
        await browser.PostAsync(SampleContent.Question, form);
        Assert.Equal(before + 2, await CountAsync());
    }

    [Fact]
    public async Task Without_script_a_refused_answer_is_shown_on_a_whole_page_with_what_was_given()
    {
        var browser = portal.NewBrowser();
        var page = await browser.PostAsync(SampleContent.Question, await browser.OpenFormAsync("many"));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "This answer was not taken yet"), (page.Status, page.Heading));
        Assert.NotNull(page.Document.QuerySelector("head link[rel=stylesheet]"));
        Assert.Equal("many", page.Document.QuerySelector("input[name=text]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Two_guests_with_the_same_kept_page_have_an_answer_each()
    {
        var before = await CountAsync();

        foreach (var browser in new[] { portal.NewBrowser(), portal.NewBrowser() }) await browser.PostAsync(SampleContent.Question, await browser.OpenFormAsync());

        Assert.Equal(before + 2, await CountAsync());
    }

    [Fact]
    public async Task Our_script_is_sent_the_question_with_its_review()
    {
        var form = await portal.NewBrowser().OpenFormAsync();

        using var reply = await portal.PostAsync(SampleContent.Question, form, ("X-Fragment", "question"));
        var page = await Page.ReadAsync(reply);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.NotNull(page.Document.QuerySelector("section[data-question=quorum-of-three] .review.right"));
        Assert.DoesNotContain("<html", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Write an answer first.")]
    [InlineData("many", "number")]
    public async Task What_is_no_answer_is_asked_again_and_not_stored(string text, string problem)
    {
        var browser = await portal.NewGuestAsync();
        var before = await CountAsync();

        var page = await browser.PostAsync(SampleContent.Question, await browser.OpenFormAsync(text));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(problem, page.Document.QuerySelector(".question-problem")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(text, page.Document.QuerySelector("input[name=text]")!.GetAttribute("value") ?? "");
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task A_question_that_is_not_there_is_not_found()
    {
        var browser = portal.NewBrowser();

        var page = await browser.PostAsync("/answers/no-such-question", await browser.OpenFormAsync());

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("https://evil.example/x")]
    [InlineData("sample/none")]
    [InlineData("../admin")]
    [InlineData("")]
    public async Task A_forged_lesson_leads_to_the_question_alone(string lesson)
    {
        var browser = portal.NewBrowser();
        var form = await browser.OpenFormAsync();
        form["lesson"] = lesson;

        var page = await browser.PostAsync(SampleContent.Question, form);

        Assert.Equal("/questions/quorum-of-three#q-quorum-of-three", page.Location);
        Assert.False(await portal.ReadAsync(data => data.Answers.AnyAsync(answer => answer.Lesson == lesson)));
    }

    [Fact]
    public async Task The_cookie_of_an_erased_guest_begins_a_new_guest()
    {
        var browser = await portal.NewGuestAsync();
        var form = await browser.OpenFormAsync();
        var erased = browser.Cookie(DeviceCookie.Name)!.Value;
        await portal.ReadAsync(data => data.People.Where(person => person.UserId == null).ExecuteDeleteAsync());

        var page = await browser.PostAsync(SampleContent.Question, form);

        Assert.Equal(HttpStatusCode.Found, page.Status);
        Assert.NotEqual(erased, browser.Cookie(DeviceCookie.Name)!.Value, StringComparer.Ordinal);
        Assert.Equal(1, await portal.ReadAsync(data => data.People.CountAsync(person => person.UserId == null)));
        Assert.Equal(1, await CountAsync());
    }

    private Task<int> CountAsync() => portal.ReadAsync(data => data.Answers.CountAsync());
}
