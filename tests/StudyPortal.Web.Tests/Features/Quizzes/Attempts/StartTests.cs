using System.Net;
using Microsoft.EntityFrameworkCore;
using StudyPortal.Web.Tests.Hosting;

namespace StudyPortal.Web.Tests.Features.Quizzes.Attempts;

public sealed class StartTests(QuizPortal quiz) : IClassFixture<QuizPortal>
{
    [Fact]
    public async Task The_shelf_and_the_quiz_say_what_there_is_and_how_to_answer_it()
    {
        var browser = quiz.Portal.NewBrowser();

        var shelf = await browser.GetAsync("/quizzes");
        var page = await browser.GetAsync(QuizPortal.Quiz);

        Assert.NotNull(shelf.Document.QuerySelector(".quiz-cards a[href='/quizzes/sample']"));
        Assert.Contains("3 questions", Taker.Text(shelf, ".quiz-cards"), StringComparison.Ordinal);
        Assert.Equal("immediate deferred exam", string.Join(' ', page.Document.QuerySelectorAll("input[name=way]").Select(way => way.GetAttribute("value"))));
        Assert.NotNull(page.Document.QuerySelector("input[name=certainty]"));
        Assert.Contains("Compute quorum", Taker.Text(page, "main details"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_form_sent_twice_starts_one_attempt()
    {
        var browser = quiz.Portal.NewBrowser();
        await browser.FinishLessonAsync(SampleContent.FirstLesson);
        var page = await browser.GetAsync(QuizPortal.Quiz);

        var first = await browser.SubmitAsync(QuizPortal.Quiz, page, $"{QuizPortal.Quiz}/attempts");
        var second = await browser.SubmitAsync(QuizPortal.Quiz, page, $"{QuizPortal.Quiz}/attempts");

        Assert.Equal(first.Location, second.Location);
    }

    [Fact]
    public async Task What_was_begun_is_gone_on_with_from_the_quiz_the_shelf_and_the_start_page()
    {
        var taker = await Taker.StartAsync(quiz.Portal.NewBrowser(), "deferred");
        await taker.AnswerRightlyAsync(QuizPortal.Number);

        foreach (var path in new[] { QuizPortal.Quiz, "/quizzes", "/" })
        {
            var page = await taker.Browser.GetAsync(path);
            Assert.NotNull(page.Document.QuerySelector($"main a[href='{taker.Attempt}']"));
            Assert.Contains("1 of 3 answered", page.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        }
        Assert.Null((await taker.Browser.GetAsync(QuizPortal.Quiz)).Document.QuerySelector("form.start"));
        await taker.HandInAsync();
        Assert.Null((await taker.Browser.GetAsync("/")).Document.QuerySelector(".open-attempts"));
        Assert.Contains("Best result: 33 %", Taker.Text(await taker.Browser.GetAsync("/quizzes"), ".quiz-cards"), StringComparison.Ordinal);
        Assert.Contains("1 of 3 (33 %)", Taker.Text(await taker.Browser.GetAsync(QuizPortal.Quiz), ".attempts"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_next_attempt_has_a_seed_of_its_own()
    {
        var browser = quiz.Portal.NewBrowser();
        var first = await Taker.StartAsync(browser, "deferred");
        await first.HandInAsync();

        var second = await Taker.StartAsync(browser, "deferred");

        Assert.NotEqual(first.Id, second.Id);
        var seeds = await quiz.Portal.ReadAsync(data => data.QuizAttempts.Where(attempt => attempt.Id == first.Id || attempt.Id == second.Id).Select(attempt => attempt.Seed).ToListAsync());
        Assert.Equal(2, seeds.Distinct().Count());
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("1")]
    public async Task A_way_that_the_quiz_does_not_offer_starts_nothing(string way)
    {
        var browser = quiz.Portal.NewBrowser();

        Assert.Equal(HttpStatusCode.BadRequest, (await browser.SubmitAsync(QuizPortal.Quiz, $"{QuizPortal.Quiz}/attempts", ("way", way))).Status);
        Assert.Null(browser.Cookie("portal-device"));
    }

    [Fact]
    public async Task A_quiz_that_is_not_there_has_no_page_and_starts_nothing()
    {
        var browser = quiz.Portal.NewBrowser();
        var form = (await browser.GetAsync(QuizPortal.Quiz)).FormFields($"{QuizPortal.Quiz}/attempts");

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/quizzes/none")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.PostAsync("/quizzes/none/attempts", form)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.PostAsync($"{QuizPortal.Quiz}/attempts", [])).Status);
    }
}
