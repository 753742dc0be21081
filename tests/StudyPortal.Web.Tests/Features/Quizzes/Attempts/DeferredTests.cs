using System.Net;
using Microsoft.EntityFrameworkCore;
using StudyPortal.Web.Tests.Hosting;

namespace StudyPortal.Web.Tests.Features.Quizzes.Attempts;

public sealed class DeferredTests(QuizPortal quiz) : IClassFixture<QuizPortal>
{
    [Fact]
    public async Task Answers_are_kept_changed_and_graded_when_they_are_handed_in()
    {
        var taker = await Taker.StartAsync(quiz.Portal.NewBrowser(), "deferred");
        await taker.AnswerAsync(QuizPortal.Number, ("text", "2"));
        await taker.AnswerRightlyAsync(QuizPortal.Choice);
        var kept = await taker.OpenAsync(QuizPortal.Number);
        Assert.Equal("2", kept.Document.QuerySelector("input[name=text]")!.GetAttribute("value"));
        Assert.Null(kept.Document.QuerySelector(".review, .explanation, .hint"));
        await taker.AnswerRightlyAsync(QuizPortal.Number);

        var overview = await taker.OverviewAsync();
        Assert.Equal("1 question is still open", Taker.Text(overview, "h2"));
        Assert.Equal(taker.Attempt, (await taker.HandInAsync()).Location);

        var result = await taker.ResultAsync();
        Assert.Equal("2 of 3 (67 %) marks", Taker.Text(result, "#marks-title"));
        Assert.Contains("2 right, 0 not right, 1 left out.", Taker.Text(result, ".marks"), StringComparison.Ordinal);
        Assert.NotNull((await taker.OpenAsync(QuizPortal.Number)).Document.QuerySelector(".review.right .explanation"));
        Assert.Contains("You left this question out", (await taker.OpenAsync(QuizPortal.Match)).Text, StringComparison.Ordinal);
        Assert.Equal(2, await quiz.Portal.ReadAsync(data => data.Answers.CountAsync(answer => answer.Attempt == taker.Id)));
    }

    [Fact]
    public async Task A_save_leads_to_the_next_question_and_after_the_last_one_to_the_overview()
    {
        var taker = await Taker.StartAsync(quiz.Portal.NewBrowser(), "deferred");
        foreach (var question in new[] { QuizPortal.Number, QuizPortal.Choice, QuizPortal.Match })
        {
            var number = taker.NumberOf(question);
            Assert.Equal(number < 3 ? $"{taker.Attempt}?question={number + 1}#attempt" : $"{taker.Attempt}?overview=1#attempt", (await taker.AnswerRightlyAsync(question)).Location);
        }
    }

    [Fact]
    public async Task A_second_hand_in_and_a_late_save_change_nothing()
    {
        var taker = await Taker.StartAsync(quiz.Portal.NewBrowser(), "deferred");
        await taker.AnswerRightlyAsync(QuizPortal.Number);
        var open = await taker.OpenAsync(QuizPortal.Choice);
        var overview = await taker.OverviewAsync();
        await taker.HandInAsync();

        Assert.Equal(taker.Attempt, (await taker.Browser.SubmitAsync(taker.Attempt, overview, $"{taker.Attempt}/hand-in")).Location);
        var late = await taker.SendAsync(open, QuizPortal.Choice, ("option", "0"));

        Assert.Equal($"{taker.Attempt}?late=1#attempt", late.Location);
        var result = await taker.Browser.GetAsync(late.Location!);
        Assert.Contains("came too late and was not counted", Taker.Text(result, ".status"), StringComparison.Ordinal);
        Assert.Equal("1 of 3 (33 %) marks", Taker.Text(result, "#marks-title"));
        Assert.Equal(1, await quiz.Portal.ReadAsync(data => data.Answers.CountAsync(answer => answer.Attempt == taker.Id)));
    }

    [Fact]
    public async Task What_is_no_whole_answer_stays_in_its_form_with_a_reason()
    {
        var taker = await Taker.StartAsync(quiz.Portal.NewBrowser(), "deferred");

        var incomplete = await taker.AnswerAsync(QuizPortal.Match, ("match-0", "1"));
        var unreadable = await taker.AnswerAsync(QuizPortal.Number, ("text", "three or so"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, incomplete.Status);
        Assert.Contains("1 of 2 still without one", Taker.Text(incomplete, ".question-problem"), StringComparison.Ordinal);
        Assert.NotNull(incomplete.Document.QuerySelector("select[name=match-0] option[value='1'][selected]"));
        Assert.NotNull(incomplete.Document.QuerySelector("html link[rel=stylesheet]"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unreadable.Status);
        Assert.Equal("three or so", unreadable.Document.QuerySelector("input[name=text]")!.GetAttribute("value"));
        Assert.Equal(0, await quiz.Portal.ReadAsync(data => data.QuizDrafts.CountAsync(draft => draft.AttemptId == taker.Id)));
    }

    [Fact]
    public async Task An_empty_form_goes_on_and_an_emptied_one_takes_the_answer_back()
    {
        var taker = await Taker.StartAsync(quiz.Portal.NewBrowser(), "deferred");

        Assert.Equal(HttpStatusCode.Found, (await taker.AnswerAsync(QuizPortal.Number, ("text", ""))).Status);
        Assert.Contains("0 of 3 answered", Taker.Text(await taker.OverviewAsync(), ".numbers"), StringComparison.Ordinal);
        await taker.AnswerRightlyAsync(QuizPortal.Number);
        Assert.Contains("1 of 3 answered", Taker.Text(await taker.OverviewAsync(), ".numbers"), StringComparison.Ordinal);
        await taker.AnswerAsync(QuizPortal.Number, ("text", ""));

        Assert.Contains("0 of 3 answered", Taker.Text(await taker.OverviewAsync(), ".numbers"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_tabs_cannot_overwrite_each_other_and_the_learner_sees_both()
    {
        var taker = await Taker.StartAsync(quiz.Portal.NewBrowser(), "deferred");
        var (first, second) = (await taker.OpenAsync(QuizPortal.Number), await taker.OpenAsync(QuizPortal.Number));
        await taker.SendAsync(first, QuizPortal.Number, ("text", "3"));

        var behind = await taker.SendAsync(second, QuizPortal.Number, ("text", "4"));

        Assert.Equal(HttpStatusCode.Conflict, behind.Status);
        Assert.Contains("Another tab has saved this question", Taker.Text(behind, "[role=alert]"), StringComparison.Ordinal);
        Assert.Equal("4", behind.Document.QuerySelector("form input[name=text]")!.GetAttribute("value"));
        Assert.Equal("3", behind.Document.QuerySelector("fieldset[disabled] input[name=text]")!.GetAttribute("value"));
        Assert.Equal("3", (await taker.OpenAsync(QuizPortal.Number)).Document.QuerySelector("input[name=text]")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.Found, (await taker.SendAsync(behind, QuizPortal.Number, ("text", "4"))).Status);
        Assert.Equal("4", (await taker.OpenAsync(QuizPortal.Number)).Document.QuerySelector("input[name=text]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_kept_once()
    {
        var taker = await Taker.StartAsync(quiz.Portal.NewBrowser(), "deferred");
        var open = await taker.OpenAsync(QuizPortal.Number);

        foreach (var _ in new[] { 1, 2 }) Assert.Equal(HttpStatusCode.Found, (await taker.SendAsync(open, QuizPortal.Number, ("text", "3"))).Status);

        Assert.Equal(1, (await quiz.Portal.ReadAsync(data => data.QuizDrafts.SingleAsync(draft => draft.AttemptId == taker.Id))).Revision);
    }

    [Fact]
    public async Task The_script_is_told_what_it_has_to_know_in_a_few_words()
    {
        var taker = await Taker.StartAsync(quiz.Portal.NewBrowser(), "deferred");
        var form = (await taker.OpenAsync(QuizPortal.Number)).FormFields(taker.ActionOf(QuizPortal.Number));

        Assert.Contains("\"revision\":1", (await SendAsync("3", HttpStatusCode.OK)).Text, StringComparison.Ordinal);
        await SendAsync("4", HttpStatusCode.Conflict);
        Assert.Contains("\"message\":\"", (await SendAsync("x", HttpStatusCode.OK)).Text, StringComparison.Ordinal);
        await taker.HandInAsync();
        await SendAsync("5", HttpStatusCode.Gone);

        async Task<Page> SendAsync(string answer, HttpStatusCode status)
        {
            form["text"] = answer;
            var reply = await taker.Browser.PostAsync(taker.ActionOf(QuizPortal.Number), form, ("X-Fragment", "draft"));
            Assert.Equal(status, reply.Status);
            return reply;
        }
    }

    [Fact]
    public async Task Time_on_a_question_is_counted_by_the_server()
    {
        var taker = await Taker.StartAsync(quiz.Portal.NewBrowser(), "deferred");
        var open = await taker.OpenAsync(QuizPortal.Number);
        quiz.Portal.Clock.Move(TimeSpan.FromSeconds(40));

        await taker.SendAsync(open, QuizPortal.Number, ("text", "3"));
        var forged = await taker.OpenAsync(QuizPortal.Choice);
        await taker.SendAsync(forged, QuizPortal.Choice, ("option", "0"), ("shown", "1"));
        await taker.HandInAsync();

        var answers = await quiz.Portal.ReadAsync(data => data.Answers.Where(answer => answer.Attempt == taker.Id).ToListAsync());
        Assert.Equal(40, answers.Single(answer => answer.Question == QuizPortal.Number).Seconds);
        Assert.Equal(40, answers.Single(answer => answer.Question == QuizPortal.Choice).Seconds);
    }
}
