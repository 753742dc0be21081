using Microsoft.Playwright;
using StudyPortal.Browser.Tests.Hosting;
using StudyPortal.Learning.Questions;
using static Microsoft.Playwright.Assertions;

namespace StudyPortal.Browser.Tests.Features.Quizzes;

public sealed class AnswerTests(PortalFixture portal)
{
    public static TheoryData<string> Kinds =>
        [nameof(SingleChoice), nameof(MultipleChoice), nameof(TrueFalse), nameof(Numeric), nameof(ShortText), nameof(Cloze), nameof(Matching), nameof(Ordering), nameof(TableToComplete), nameof(CommandToWrite)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_question_is_answered_in_place_tried_again_and_still_answered_after_a_reload(string kind)
    {
        var asked = Asked.First(portal.Catalogue, kind);
        await using var visitor = await portal.VisitAsync();
        await visitor.OpenAsync(asked.Lesson.Address.Path);
        await visitor.LeaveTraceAsync();
        var card = visitor.Page.Locator(asked.Anchor);

        await AnswerSheet.FillWrongAsync(card, asked.Question);
        await AnswerSheet.CheckAsync(card);
        await Expect(card.Locator(".review.wrong .review-verdict")).ToHaveTextAsync("Not right");
        await Expect(card.Locator(".explanation")).ToBeVisibleAsync();
        await Expect(card).ToBeFocusedAsync();

        await card.GetByRole(AriaRole.Link, new() { Name = "Try again" }).ClickAsync();
        await AnswerSheet.FillRightAsync(card, asked.Question);
        await AnswerSheet.CheckAsync(card);
        await Expect(card.Locator(".review.right .review-verdict")).ToHaveTextAsync("Right");
        Assert.True(await visitor.HasTraceAsync(), "The page was loaded anew.");

        await visitor.Page.ReloadAsync();
        await Expect(card.Locator(".review.right .review-verdict")).ToHaveTextAsync("Right");
        Assert.Empty(visitor.Complaints);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Without_script_a_question_is_answered_by_plain_posts(string kind)
    {
        var asked = Asked.First(portal.Catalogue, kind);
        await using var visitor = await portal.VisitAsync(options => options.JavaScriptEnabled = false);
        await visitor.OpenAsync(asked.Lesson.Address.Path);
        var card = visitor.Page.Locator(asked.Anchor);

        // An empty form is refused on a page that asks again.
        var refusal = visitor.Page.WaitForResponseAsync(response => response.Request.Method == "POST");
        await AnswerSheet.CheckAsync(card);
        Assert.Equal(422, (await refusal).Status);
        await Expect(visitor.Page.Locator("h1")).ToHaveTextAsync("This answer was not taken yet");
        await Expect(card.Locator(".question-problem")).Not.ToBeEmptyAsync();

        await AnswerSheet.FillWrongAsync(card, asked.Question);
        await AnswerSheet.CheckAsync(card);
        await Expect(card.Locator(".review.wrong")).ToBeVisibleAsync();
        Assert.EndsWith(asked.Lesson.Address.Path + asked.Anchor, visitor.Page.Url, StringComparison.Ordinal);

        await card.GetByRole(AriaRole.Link, new() { Name = "Try again" }).ClickAsync();
        await AnswerSheet.FillRightAsync(card, asked.Question);
        await AnswerSheet.CheckAsync(card);
        await Expect(card.Locator(".review.right")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_empty_form_is_refused_in_place_with_the_cursor_in_it()
    {
        var asked = Asked.First<Numeric>(portal.Catalogue);
        await using var visitor = await portal.VisitAsync();
        await visitor.OpenAsync(asked.Lesson.Address.Path);
        var card = visitor.Page.Locator(asked.Anchor);

        await AnswerSheet.CheckAsync(card);
        await Expect(card.Locator(".question-problem")).ToHaveTextAsync("Write an answer first.");
        await Expect(card.Locator("input[name=text]")).ToBeFocusedAsync();

        await AnswerSheet.FillRightAsync(card, asked.Question);
        await AnswerSheet.CheckAsync(card);
        await Expect(card.Locator(".review.right")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_hint_opens_and_is_counted_in_the_form()
    {
        var asked = Asked.First(portal.Catalogue, nameof(SingleChoice));
        await using var visitor = await portal.VisitAsync();
        await visitor.OpenAsync(asked.Lesson.Address.Path);
        var card = visitor.Page.Locator(asked.Anchor);
        var hint = card.Locator(".hint").First;
        await Expect(hint.Locator(".prose")).ToBeHiddenAsync();

        await hint.Locator("summary").ClickAsync();

        await Expect(hint.Locator(".prose")).ToBeVisibleAsync();
        await Expect(card.Locator("input[name=hints]")).ToHaveValueAsync("1");
    }

    [Fact]
    public async Task A_form_that_is_posted_twice_counts_once()
    {
        var asked = Asked.First<SingleChoice>(portal.Catalogue);
        await using var visitor = await portal.VisitAsync();
        await visitor.OpenAsync(asked.Lesson.Address.Path);
        await AnswerSheet.FillRightAsync(visitor.Page.Locator(asked.Anchor), asked.Question);

        var statuses = await visitor.Page.Locator($"{asked.Anchor} form").EvaluateAsync<int[]>("""
            async form => {
              const body = new URLSearchParams(new FormData(form));
              const post = async () => (await fetch(form.action, { method: 'POST', body, headers: { 'X-Fragment': 'question' } })).status;
              return [await post(), await post()];
            }
            """);

        Assert.Equal([200, 200], statuses);
        await visitor.OpenAsync("/progress");
        await Expect(visitor.Page.GetByText("Answered a question of")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Two_tabs_answer_for_the_same_guest()
    {
        var asked = Asked.First<SingleChoice>(portal.Catalogue);
        await using var visitor = await portal.VisitAsync();
        await visitor.OpenAsync(asked.Lesson.Address.Path);
        var other = await visitor.OpenTabAsync();
        await other.GotoAsync(asked.Lesson.Address.Path);
        var (here, there) = (visitor.Page.Locator(asked.Anchor), other.Locator(asked.Anchor));

        await AnswerSheet.FillWrongAsync(here, asked.Question);
        await AnswerSheet.CheckAsync(here);
        await Expect(here.Locator(".review.wrong")).ToBeVisibleAsync();
        await AnswerSheet.FillRightAsync(there, asked.Question);
        await AnswerSheet.CheckAsync(there);
        await Expect(there.Locator(".review.right")).ToBeVisibleAsync();

        await visitor.Page.ReloadAsync();
        await Expect(here.Locator(".review.right")).ToBeVisibleAsync();
        await visitor.OpenAsync("/progress");
        await Expect(visitor.Page.GetByText("Answered a question of")).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task Answers_sent_in_one_breath_over_a_slow_line_belong_to_one_guest()
    {
        var lesson = Asked.First<SingleChoice>(portal.Catalogue).Lesson;
        var asked = Asked.All(portal.Catalogue).Where(asked => asked.Lesson == lesson).Take(2).ToList();
        await using var visitor = await portal.VisitAsync();
        var line = new TaskCompletionSource();
        await visitor.Page.RouteAsync("**/answers/*", async route =>
        {
            await line.Task;
            await route.ContinueAsync();
        });
        await visitor.OpenAsync(lesson.Address.Path);
        foreach (var one in asked)
        {
            await AnswerSheet.FillRightAsync(visitor.Page.Locator(one.Anchor), one.Question);
            await AnswerSheet.CheckAsync(visitor.Page.Locator(one.Anchor));
        }
        line.SetResult();

        foreach (var one in asked) await Expect(visitor.Page.Locator($"{one.Anchor} .review.right")).ToBeVisibleAsync();
        await visitor.OpenAsync("/progress");
        await Expect(visitor.Page.GetByText("Answered a question of")).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task An_answer_given_without_a_connection_is_kept_and_sent_once_when_it_is_back()
    {
        var asked = Asked.First<ShortText>(portal.Catalogue);
        await using var visitor = await portal.VisitAsync();
        await visitor.OpenAsync(asked.Lesson.Address.Path);
        var card = visitor.Page.Locator(asked.Anchor);
        await AnswerSheet.FillRightAsync(card, asked.Question);
        var typed = await card.Locator("input[name=text]").InputValueAsync();

        await visitor.Context.SetOfflineAsync(offline: true);
        await AnswerSheet.CheckAsync(card);
        await Expect(card.Locator(".question-problem")).ToContainTextAsync("No connection: your answer stays here");
        await Expect(card.Locator("input[name=text]")).ToHaveValueAsync(typed);

        await visitor.Context.SetOfflineAsync(offline: false);
        await Expect(card.Locator(".review.right")).ToBeVisibleAsync();
        await visitor.OpenAsync("/progress");
        await Expect(visitor.Page.GetByText("Answered a question of")).ToHaveCountAsync(1);
    }
}
