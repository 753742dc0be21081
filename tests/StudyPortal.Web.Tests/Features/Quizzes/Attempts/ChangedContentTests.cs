using System.Net;

namespace StudyPortal.Web.Tests.Features.Quizzes.Attempts;

/// <summary>Content that changes while somebody answers. Each test has a portal of its own.</summary>
public sealed class ChangedContentTests : IDisposable
{
    private readonly QuizPortal _quiz = new();

    public void Dispose() => _quiz.Dispose();

    [Fact]
    public async Task A_question_that_was_changed_says_so_and_is_not_graded_by_another_key()
    {
        var taker = await Taker.StartAsync(_quiz.Portal.NewBrowser(), "deferred");
        await taker.AnswerRightlyAsync(QuizPortal.Number);
        await taker.AnswerRightlyAsync(QuizPortal.Choice);
        var open = await taker.OpenAsync(QuizPortal.Number);
        _quiz.WriteQuestions("How many of five members may fail?");
        _quiz.Publish();

        var page = await taker.OpenAsync(QuizPortal.Number);
        Assert.Contains("This question was changed after you began.", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("form[data-attempt-form]"));
        Assert.Equal($"{taker.Attempt}?question={taker.NumberOf(QuizPortal.Number)}#attempt", (await taker.SendAsync(open, QuizPortal.Number, ("text", "2"))).Location);
        await taker.HandInAsync();

        var result = await taker.ResultAsync();
        Assert.Equal("1 of 2 (50 %) marks", Taker.Text(result, "#marks-title"));
        Assert.Contains("1 question was changed or taken out while you were answering", Taker.Text(result, ".marks"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_was_graded_before_the_change_keeps_its_mark()
    {
        var taker = await Taker.StartAsync(_quiz.Portal.NewBrowser(), "immediate");
        await taker.AnswerRightlyAsync(QuizPortal.Number);
        _quiz.WriteQuestions("How many of five members may fail?");
        _quiz.Publish();

        Assert.Contains("That counts as it was graded then, 1 of 1 mark", Taker.Text(await taker.OpenAsync(QuizPortal.Number), "main"), StringComparison.Ordinal);
        await taker.HandInAsync();
        Assert.Equal("1 of 3 (33 %) marks", Taker.Text(await taker.ResultAsync(), "#marks-title"));
    }

    [Fact]
    public async Task A_question_that_changes_after_the_end_changes_no_result()
    {
        var taker = await Taker.StartAsync(_quiz.Portal.NewBrowser(), "deferred");
        await taker.AnswerRightlyAsync(QuizPortal.Choice);
        await taker.HandInAsync();
        _quiz.WriteQuestions("How many of five members may fail?");
        _quiz.Publish();

        Assert.Equal("1 of 3 (33 %) marks", Taker.Text(await taker.ResultAsync(), "#marks-title"));
    }

    [Fact]
    public async Task A_question_that_is_gone_is_left_out()
    {
        var taker = await Taker.StartAsync(_quiz.Portal.NewBrowser(), "deferred");
        await taker.AnswerRightlyAsync(QuizPortal.Choice);
        _quiz.RemoveNumber();
        _quiz.Publish();

        var page = await taker.OpenAsync(QuizPortal.Number);
        Assert.Contains("This question was taken out of the portal after you began.", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("main a[href^='/questions/']"));
        Assert.Equal("1 question is still open", Taker.Text(await taker.OverviewAsync(), "h2"));
        await taker.HandInAsync();
        Assert.Equal("1 of 2 (50 %) marks", Taker.Text(await taker.ResultAsync(), "#marks-title"));
    }

    [Fact]
    public async Task A_quiz_that_is_gone_is_answered_to_its_end()
    {
        var taker = await Taker.StartAsync(_quiz.Portal.NewBrowser(), "deferred");
        _quiz.RemoveQuiz();
        _quiz.Publish();

        Assert.Equal(HttpStatusCode.NotFound, (await taker.Browser.GetAsync(QuizPortal.Quiz)).Status);
        Assert.Equal("A quiz that is not offered any more", (await taker.OpenAsync(1)).Heading);
        await taker.AnswerRightlyAsync(QuizPortal.Match);
        await taker.HandInAsync();
        var result = await taker.ResultAsync();
        Assert.Equal("1 of 3 (33 %) marks", Taker.Text(result, "#marks-title"));
        Assert.Null(result.Document.QuerySelector($"main a[href='{QuizPortal.Quiz}']"));
    }
}
