using System.Net;
using Microsoft.EntityFrameworkCore;

namespace StudyPortal.Web.Tests.Features.Quizzes.Attempts;

public sealed class AttemptAccessTests(QuizPortal quiz) : IClassFixture<QuizPortal>
{
    [Fact]
    public async Task An_attempt_is_nobody_elses()
    {
        var taker = await Taker.StartAsync(quiz.Portal.NewBrowser(), "deferred");
        foreach (var other in new[] { quiz.Portal.NewBrowser(), await quiz.Portal.SignInAsync() })
        {
            var mine = await Taker.StartAsync(other, "deferred");
            var form = (await mine.OpenAsync(QuizPortal.Number)).FormFields(mine.ActionOf(QuizPortal.Number));
            form["text"] = "3";

            foreach (var path in new[] { taker.Attempt, $"{taker.Attempt}?question=1", $"{taker.Attempt}?overview=1" })
                Assert.Equal((path, HttpStatusCode.NotFound), (path, (await other.GetAsync(path)).Status));
            Assert.Equal(HttpStatusCode.NotFound, (await other.PostAsync($"{taker.Attempt}/questions/1", form)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await other.PostAsync($"{taker.Attempt}/hand-in", form)).Status);
        }
        Assert.Equal(0, await quiz.Portal.ReadAsync(data => data.QuizDrafts.CountAsync(draft => draft.AttemptId == taker.Id)));
        Assert.Equal(HttpStatusCode.NotFound, (await quiz.Portal.NewBrowser().GetAsync(taker.Attempt)).Status);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("4")]
    [InlineData("-1")]
    [InlineData("99999999999")]
    [InlineData("two")]
    public async Task A_number_that_the_attempt_does_not_have_finds_nothing_and_stores_nothing(string number)
    {
        var taker = await Taker.StartAsync(quiz.Portal.NewBrowser(), "deferred");
        var form = (await taker.OpenAsync(QuizPortal.Number)).FormFields(taker.ActionOf(QuizPortal.Number));

        Assert.Equal(HttpStatusCode.NotFound, (await taker.Browser.GetAsync($"{taker.Attempt}?question={number}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await taker.Browser.PostAsync($"{taker.Attempt}/questions/{number}", form)).Status);
        Assert.Equal(0, await quiz.Portal.ReadAsync(data => data.QuizDrafts.CountAsync(draft => draft.AttemptId == taker.Id)));
    }

    [Fact]
    public async Task A_form_without_its_marks_is_refused()
    {
        var taker = await Taker.StartAsync(quiz.Portal.NewBrowser(), "deferred");
        var form = (await taker.OpenAsync(QuizPortal.Number)).FormFields(taker.ActionOf(QuizPortal.Number));
        form["text"] = "3";

        foreach (var revision in new[] { "", "-1", "x" })
        {
            form["revision"] = revision;
            Assert.Equal(HttpStatusCode.BadRequest, (await taker.Browser.PostAsync(taker.ActionOf(QuizPortal.Number), form)).Status);
        }
        form["revision"] = "7";
        Assert.Equal(HttpStatusCode.Conflict, (await taker.Browser.PostAsync(taker.ActionOf(QuizPortal.Number), form)).Status);
        form.Remove("__RequestVerificationToken");
        Assert.Equal(HttpStatusCode.BadRequest, (await taker.Browser.PostAsync(taker.ActionOf(QuizPortal.Number), form)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await taker.Browser.PostAsync($"{taker.Attempt}/hand-in", [])).Status);
    }

    [Fact]
    public async Task The_address_of_a_post_leads_back_to_its_question()
    {
        var taker = await Taker.StartAsync(quiz.Portal.NewBrowser(), "deferred");

        Assert.Equal($"{taker.Attempt}?question=2#attempt", (await taker.Browser.GetAsync($"{taker.Attempt}/questions/2")).Location);
    }

    [Fact]
    public async Task A_guest_who_joins_an_account_in_the_middle_goes_on_where_they_were()
    {
        var browser = quiz.Portal.NewBrowser();
        var taker = await Taker.StartAsync(browser, "deferred");
        await taker.AnswerRightlyAsync(QuizPortal.Number);
        var before = await taker.OpenAsync(QuizPortal.Choice);

        await browser.RegisterAsync("quiz.taker@example.org");

        Assert.Equal(HttpStatusCode.BadRequest, (await taker.SendAsync(before, QuizPortal.Choice, ("option", "0"))).Status);
        Assert.Equal("3", (await taker.OpenAsync(QuizPortal.Number)).Document.QuerySelector("input[name=text]")!.GetAttribute("value"));
        await taker.AnswerRightlyAsync(QuizPortal.Choice);
        await taker.HandInAsync();
        Assert.Equal("2 of 3 (67 %) marks", Taker.Text(await taker.ResultAsync(), "#marks-title"));
    }
}
