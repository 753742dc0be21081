using Microsoft.Playwright;
using StudyPortal.Browser.Tests.Hosting;
using StudyPortal.Learning.Questions;
using static Microsoft.Playwright.Assertions;

namespace StudyPortal.Browser.Tests.Features.Quizzes;

public sealed class SlotTests(PortalFixture portal)
{
    // What an island does: it puts the slot in long after the page's script has run.
    private const string PutIn = """
        id => {
          const slot = document.createElement('div');
          slot.dataset.questionCard = id;
          document.querySelector('main').append(slot);
          window.heard = [];
          slot.addEventListener('question:shown', event => window.heard.push(`${event.detail.answered ? 'review' : 'form'} ${event.detail.id}`));
          slot.addEventListener('question:answered', event => window.heard.push(`answer ${event.detail.id}`));
        }
        """;

    [Fact]
    public async Task A_slot_that_comes_later_is_filled_answered_in_place_and_tells_its_surroundings()
    {
        var asked = Asked.First<Numeric>(portal.Catalogue);
        await using var visitor = await portal.VisitAsync();
        await visitor.OpenAsync("/glossary");
        await visitor.Page.EvaluateAsync(PutIn, asked.Question.Id);
        var card = visitor.Page.Locator(asked.Anchor);

        await AnswerSheet.CheckAsync(card);
        await Expect(card.Locator(".question-problem")).ToHaveTextAsync("Write an answer first.");
        Assert.Equal([$"form {asked.Question.Id}"], await HeardAsync(visitor), StringComparer.Ordinal);
        await AnswerSheet.FillWrongAsync(card, asked.Question);
        await AnswerSheet.CheckAsync(card);
        await Expect(card.Locator(".review.wrong")).ToBeVisibleAsync();
        await Expect(card).ToBeFocusedAsync();
        Assert.Equal($"answer {asked.Question.Id}", (await HeardAsync(visitor))[^1]);

        await card.GetByRole(AriaRole.Link, new() { Name = "Try again" }).ClickAsync();
        await AnswerSheet.FillRightAsync(card, asked.Question);
        await AnswerSheet.CheckAsync(card);
        await Expect(card.Locator(".review.right")).ToBeVisibleAsync();
        Assert.Equal(2, (await HeardAsync(visitor)).Count(heard => heard == $"answer {asked.Question.Id}"));
        Assert.EndsWith("/glossary", visitor.Page.Url, StringComparison.Ordinal);
        // The browser itself notes the refusal of the empty form.
        Assert.DoesNotContain(visitor.Complaints, complaint => !complaint.Contains("422", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_answered_question_comes_with_its_review_and_a_slot_may_change_its_question()
    {
        var (first, second) = (Asked.First<Numeric>(portal.Catalogue), Asked.First<ShortText>(portal.Catalogue));
        await using var visitor = await portal.VisitAsync();
        await visitor.OpenAsync($"/questions/{first.Question.Id}");
        await AnswerSheet.FillRightAsync(visitor.Page.Locator(first.Anchor), first.Question);
        await AnswerSheet.CheckAsync(visitor.Page.Locator(first.Anchor));
        await Expect(visitor.Page.Locator(first.Anchor + " .review")).ToBeVisibleAsync();

        await visitor.OpenAsync("/glossary");
        await visitor.Page.EvaluateAsync(PutIn, first.Question.Id);
        await Expect(visitor.Page.Locator(first.Anchor + " .review.right")).ToBeVisibleAsync();

        await visitor.Page.EvaluateAsync("id => { document.querySelector('[data-question-card]').dataset.questionCard = id; }", second.Question.Id);
        await Expect(visitor.Page.Locator(second.Anchor + " form")).ToBeVisibleAsync();
        await Expect(visitor.Page.Locator(first.Anchor)).ToHaveCountAsync(0);
        Assert.Equal([$"review {first.Question.Id}", $"form {second.Question.Id}"], await HeardAsync(visitor), StringComparer.Ordinal);
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task A_card_that_cannot_be_fetched_says_so_and_is_fetched_by_another_try()
    {
        var asked = Asked.First<Numeric>(portal.Catalogue);
        await using var visitor = await portal.VisitAsync();
        await visitor.OpenAsync("/glossary");
        await visitor.Page.RouteAsync("**/questions/*/card*", route => route.AbortAsync());
        await visitor.Page.EvaluateAsync(PutIn, asked.Question.Id);
        var slot = visitor.Page.Locator("[data-question-card]");
        await Expect(slot).ToContainTextAsync("The question could not be loaded.");

        await visitor.Page.UnrouteAsync("**/questions/*/card*");
        await slot.GetByRole(AriaRole.Button, new() { Name = "Try again" }).FocusAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");

        await Expect(visitor.Page.Locator(asked.Anchor + " form")).ToBeVisibleAsync();
        await Expect(visitor.Page.Locator(asked.Anchor)).ToBeFocusedAsync();
    }

    private static Task<string[]> HeardAsync(Visitor visitor) => visitor.Page.EvaluateAsync<string[]>("() => window.heard");
}
