using System.Net;
using Microsoft.EntityFrameworkCore;

namespace StudyPortal.Web.Tests.Features.Quizzes.Attempts;

public sealed class ImmediateTests(QuizPortal quiz) : IClassFixture<QuizPortal>
{
    [Fact]
    public async Task A_wrong_answer_opens_the_next_hint_and_another_try_that_is_worth_less()
    {
        var taker = await Taker.StartAsync(quiz.Portal.NewBrowser(), "immediate");
        Assert.Null((await taker.OpenAsync(QuizPortal.Number)).Document.QuerySelector(".hint, .try-note"));

        await taker.AnswerAsync(QuizPortal.Number, ("text", "5"));
        var second = await taker.OpenAsync(QuizPortal.Number);
        Assert.Contains("Not right", Taker.Text(second, ".try-note"), StringComparison.Ordinal);
        Assert.Contains("Try 2 of 3. A right answer is now worth 0.67 of 1 mark.", Taker.Text(second, ".try-note"), StringComparison.Ordinal);
        Assert.Single(second.Document.QuerySelectorAll(".try-note .hint"));
        Assert.Null(second.Document.QuerySelector(".explanation"));
        Assert.Equal("5", second.Document.QuerySelector("input[name=text]")!.GetAttribute("value"));
        await taker.AnswerRightlyAsync(QuizPortal.Number);

        var settled = await taker.OpenAsync(QuizPortal.Number);
        Assert.NotNull(settled.Document.QuerySelector(".review.right .explanation"));
        Assert.Null(settled.Document.QuerySelector("form[data-attempt-form], [data-answer-again]"));
        Assert.Equal("0.67 of 1 mark, at try 2 of 3", Taker.Text(settled, ".worth"));
    }

    [Fact]
    public async Task After_the_last_try_the_review_follows_and_the_marks_are_counted()
    {
        var taker = await Taker.StartAsync(quiz.Portal.NewBrowser(), "immediate");
        foreach (var option in new[] { "1", "2" }) await taker.AnswerAsync(QuizPortal.Choice, ("option", option));
        await taker.AnswerAsync(QuizPortal.Match, ("match-0", "0"), ("match-1", "0"));
        await taker.AnswerRightlyAsync(QuizPortal.Match);
        await taker.AnswerRightlyAsync(QuizPortal.Number);

        Assert.NotNull((await taker.OpenAsync(QuizPortal.Choice)).Document.QuerySelector(".review.wrong"));
        await taker.HandInAsync();

        var result = await taker.ResultAsync();
        Assert.Equal("1.67 of 3 (56 %) marks", Taker.Text(result, "#marks-title"));
        Assert.Contains("Clients talk to etcd on 2380.", Taker.Text(result, ".beliefs"), StringComparison.Ordinal);
        Assert.NotNull(result.Document.QuerySelector(".beliefs a[href='/guides/sample/first#quorum']"));
        Assert.Equal(5, await quiz.Portal.ReadAsync(data => data.Answers.CountAsync(answer => answer.Attempt == taker.Id)));
    }

    [Fact]
    public async Task A_double_post_is_one_try_and_another_answer_from_a_second_tab_is_shown_but_not_counted()
    {
        var taker = await Taker.StartAsync(quiz.Portal.NewBrowser(), "immediate");
        var open = await taker.OpenAsync(QuizPortal.Number);
        await taker.SendAsync(open, QuizPortal.Number, ("text", "5"));

        Assert.Equal(HttpStatusCode.Found, (await taker.SendAsync(open, QuizPortal.Number, ("text", "5"))).Status);
        var behind = await taker.SendAsync(open, QuizPortal.Number, ("text", "3"));

        Assert.Equal(HttpStatusCode.Conflict, behind.Status);
        Assert.Contains("You have used a try on this question in another tab.", Taker.Text(behind, "[role=alert]"), StringComparison.Ordinal);
        Assert.Equal("3", behind.Document.QuerySelector("form input[name=text]")!.GetAttribute("value"));
        Assert.Equal(1, await CountAsync(taker));
        await taker.SendAsync(behind, QuizPortal.Number, ("text", "3"));
        Assert.NotNull((await taker.OpenAsync(QuizPortal.Number)).Document.QuerySelector(".review.right"));
        var settled = await taker.SendAsync(open, QuizPortal.Number, ("text", "1"));
        Assert.Equal(HttpStatusCode.Conflict, settled.Status);
        Assert.Contains("settled in another tab", Taker.Text(settled, "[role=alert]"), StringComparison.Ordinal);
        Assert.Equal("1", settled.Document.QuerySelector("fieldset[disabled] input[name=text]")!.GetAttribute("value"));
        Assert.Equal(2, await CountAsync(taker));
    }

    [Fact]
    public async Task The_row_of_numbers_says_in_words_how_each_question_stands()
    {
        var taker = await Taker.StartAsync(quiz.Portal.NewBrowser(), "immediate");
        await taker.AnswerRightlyAsync(QuizPortal.Choice);
        await taker.AnswerAsync(QuizPortal.Number, ("text", "5"));

        var page = await taker.OpenAsync(QuizPortal.Match);

        var words = page.Document.QuerySelectorAll(".numbers li a").Select(link => link.GetAttribute("title")).ToList();
        Assert.Equal("right", words[taker.NumberOf(QuizPortal.Choice) - 1]);
        Assert.Equal("another try", words[taker.NumberOf(QuizPortal.Number) - 1]);
        Assert.Equal("open", words[taker.NumberOf(QuizPortal.Match) - 1]);
        Assert.Equal("step", page.Document.QuerySelectorAll(".numbers li a")[taker.NumberOf(QuizPortal.Match) - 1].GetAttribute("aria-current"));
    }

    [Fact]
    public async Task A_sure_and_wrong_answer_stands_out_first_and_certainty_is_asked_once()
    {
        var taker = await Taker.StartAsync(quiz.Portal.NewBrowser(), "immediate", saysHowSure: true);
        await taker.AnswerAsync(QuizPortal.Choice, ("option", "1"), ("certainty", "high"));
        Assert.Null((await taker.OpenAsync(QuizPortal.Choice)).Document.QuerySelector("input[name=certainty]"));
        await taker.AnswerRightlyAsync(QuizPortal.Choice);
        await taker.AnswerAsync(QuizPortal.Number, ("text", "3"), ("certainty", "low"));
        await taker.HandInAsync();

        var result = await taker.ResultAsync();

        Assert.Contains("You were sure, and it was not so", Taker.Text(result, ".confident"), StringComparison.Ordinal);
        Assert.NotNull(result.Document.QuerySelector($".confident a[href^='{taker.Attempt}?question={taker.NumberOf(QuizPortal.Choice)}']"));
        Assert.Contains("You were sure of it.", Taker.Text(result, ".beliefs"), StringComparison.Ordinal);
        Assert.Contains("Certainty-based marks: -5 of 6.", result.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    private Task<int> CountAsync(Taker taker) => quiz.Portal.ReadAsync(data => data.Answers.CountAsync(answer => answer.Attempt == taker.Id));
}
