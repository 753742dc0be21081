using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using StudyPortal.Web.Features.Quizzes.Attempts;

namespace StudyPortal.Web.Tests.Features.Quizzes.Attempts;

public sealed class ExamTests(QuizPortal quiz) : IClassFixture<QuizPortal>
{
    private static readonly TimeSpan _minutes = TimeSpan.FromMinutes(20);

    [Fact]
    public async Task An_exam_says_when_it_ends_and_helps_with_nothing()
    {
        var taker = await Taker.StartAsync(quiz.Portal.NewBrowser(), "exam");
        var ends = (quiz.Portal.Clock.GetUtcNow() + _minutes).ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);

        var page = await taker.OpenAsync(QuizPortal.Number);

        Assert.Contains($"Ends at {ends} UTC", Taker.Text(page, ".clock-bar"), StringComparison.Ordinal);
        Assert.Contains("20 minutes left", Taker.Text(page, ".clock-bar"), StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("[data-hint], .hint, .explanation"));
        Assert.Equal(HttpStatusCode.Found, (await taker.AnswerAsync(QuizPortal.Number, ("text", "5"))).Status);
        Assert.Null((await taker.OpenAsync(QuizPortal.Number)).Document.QuerySelector(".review"));
    }

    [Fact]
    public async Task What_was_kept_counts_when_the_time_is_over_and_what_comes_later_does_not()
    {
        var taker = await Taker.StartAsync(quiz.Portal.NewBrowser(), "exam");
        await taker.AnswerRightlyAsync(QuizPortal.Number);
        var open = await taker.OpenAsync(QuizPortal.Choice);
        quiz.Portal.Clock.Move(_minutes + TimeSpan.FromSeconds(10));

        var late = await taker.SendAsync(open, QuizPortal.Choice, ("option", "0"));

        Assert.Equal($"{taker.Attempt}?late=1#attempt", late.Location);
        var result = await taker.ResultAsync();
        Assert.Equal("1 of 3 (33 %) marks", Taker.Text(result, "#marks-title"));
        Assert.Contains("ended by the clock at", Taker.Text(result, ".marks"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_was_on_its_way_at_the_end_still_counts()
    {
        var taker = await Taker.StartAsync(quiz.Portal.NewBrowser(), "exam");
        var open = await taker.OpenAsync(QuizPortal.Choice);
        quiz.Portal.Clock.Move(_minutes + TimeSpan.FromSeconds(2));

        var waiting = await taker.ResultAsync();
        Assert.Equal("The time is over", waiting.Heading);
        Assert.Equal("6", waiting.Document.QuerySelector("meta[http-equiv=refresh]")!.GetAttribute("content"));
        Assert.Equal("The time is over", (await taker.OpenAsync(QuizPortal.Number)).Heading);
        Assert.Equal(HttpStatusCode.Found, (await taker.SendAsync(open, QuizPortal.Choice, ("option", "0"))).Status);
        quiz.Portal.Clock.Move(TimeSpan.FromSeconds(4));

        Assert.Equal("1 of 3 (33 %) marks", Taker.Text(await taker.ResultAsync(), "#marks-title"));
    }

    [Fact]
    public async Task An_exam_that_nobody_looks_at_any_more_is_handed_in_as_of_its_end()
    {
        var taker = await Taker.StartAsync(quiz.Portal.NewBrowser(), "exam");
        await taker.AnswerRightlyAsync(QuizPortal.Match);
        quiz.Portal.Clock.Move(_minutes + TimeSpan.FromHours(3));

        await quiz.Portal.Services.GetRequiredService<HandInOverdue>().PassAsync(TestContext.Current.CancellationToken);

        var attempt = await quiz.Portal.ReadAsync(data => data.QuizAttempts.SingleAsync(known => known.Id == taker.Id));
        Assert.Equal((attempt.EndsAt, 1d, 3d), (attempt.HandedInAt, attempt.Mark, attempt.MaxMark));
        Assert.Equal(0, await quiz.Portal.Services.GetRequiredService<HandInOverdue>().PassAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_exam_can_be_handed_in_early()
    {
        var taker = await Taker.StartAsync(quiz.Portal.NewBrowser(), "exam");
        foreach (var question in new[] { QuizPortal.Number, QuizPortal.Choice, QuizPortal.Match }) await taker.AnswerRightlyAsync(question);

        Assert.Equal("Every question is answered", Taker.Text(await taker.OverviewAsync(), "h2"));
        await taker.HandInAsync();

        Assert.Equal("3 of 3 (100 %) marks", Taker.Text(await taker.ResultAsync(), "#marks-title"));
    }
}
