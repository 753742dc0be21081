using Microsoft.Playwright;
using StudyPortal.Browser.Tests.Features.Quizzes;
using StudyPortal.Browser.Tests.Hosting;
using StudyPortal.Content.Lessons;
using StudyPortal.Learning.Questions;
using static Microsoft.Playwright.Assertions;

namespace StudyPortal.Browser.Tests.Layout;

public sealed class KeyboardTests(PortalFixture portal)
{
    private const int MostStops = 400;

    private Guide Guide => portal.Catalogue.Guides[0];

    [Fact]
    public async Task Single_keys_turn_the_page_and_show_the_keys()
    {
        await using var visitor = await portal.VisitAsync();
        await visitor.OpenAsync(Guide.Lessons[0].Address.Path);
        var title = visitor.Page.Locator("h1");

        await visitor.Page.Keyboard.PressAsync("n");
        await Expect(title).ToHaveTextAsync(Guide.Lessons[1].Title);
        await visitor.Page.Keyboard.PressAsync("p");
        await Expect(title).ToHaveTextAsync(Guide.Lessons[0].Title);

        await visitor.Page.Keyboard.PressAsync("?");
        await Expect(visitor.Page.GetByRole(AriaRole.Dialog, new() { Name = "Keys" })).ToBeVisibleAsync();
        await visitor.Page.Keyboard.PressAsync("n");
        await Expect(title).ToHaveTextAsync(Guide.Lessons[0].Title);
        await visitor.Page.Keyboard.PressAsync("Escape");
        await Expect(visitor.Page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Keys_rest_while_somebody_types()
    {
        var asked = Asked.First<ShortText>(portal.Catalogue);
        await using var visitor = await portal.VisitAsync();
        await visitor.OpenAsync(asked.Lesson.Address.Path);
        var field = visitor.Page.Locator($"{asked.Anchor} input[name=text]");

        await field.PressSequentiallyAsync("n/p?");

        await Expect(field).ToHaveValueAsync("n/p?");
        await Expect(field).ToBeFocusedAsync();
        await Expect(visitor.Page.Locator("h1")).ToHaveTextAsync(asked.Lesson.Title);
    }

    [Fact]
    public async Task The_first_stop_skips_to_the_content()
    {
        await using var visitor = await portal.VisitAsync();
        await visitor.OpenAsync("/glossary");
        await visitor.Page.Keyboard.PressAsync("Tab");
        var skip = visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Skip to content" });
        await Expect(skip).ToBeFocusedAsync();
        await Expect(skip).ToBeInViewportAsync();

        await visitor.Page.Keyboard.PressAsync("Enter");
        await Expect(visitor.Page.Locator("main")).ToBeFocusedAsync();
        await visitor.Page.Keyboard.PressAsync("Tab");
        await Expect(visitor.Page.Locator("main a:focus")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_lesson_is_found_answered_and_finished_without_a_mouse()
    {
        await using var visitor = await portal.VisitAsync();
        var asked = Asked.All(portal.Catalogue).First(asked => asked.Lesson == Guide.Lessons[0] && asked.Question is SingleChoice);
        await visitor.OpenAsync("/");
        await TabToAsync(visitor, "main .button.primary");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Expect(visitor.Page.Locator("h1")).ToHaveTextAsync(Guide.Lessons[0].Title);

        await TabToAsync(visitor, $"{asked.Anchor} input[type=radio]");
        var right = ((SingleChoice)asked.Question).Options.Index().First(option => option.Item.IsRight).Index;
        await visitor.Page.Keyboard.PressAsync("Space");
        for (var i = 0; i < right; i++) await visitor.Page.Keyboard.PressAsync("ArrowDown");
        await TabToAsync(visitor, $"{asked.Anchor} button[type=submit]");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Expect(visitor.Page.Locator($"{asked.Anchor} .review.right")).ToBeVisibleAsync();

        await TabToAsync(visitor, ".done-form button");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Expect(visitor.Page.Locator(".done-form")).ToContainTextAsync("You marked this lesson as done.");
    }

    public static TheoryData<string> Walked => ["/", PageList.FirstLesson, "/search?q=quorum", "/account/register"];

    [Theory]
    [MemberData(nameof(Walked))]
    public async Task Tab_stops_at_everything_that_can_be_used_and_shows_where_it_is(string path)
    {
        await using var visitor = await portal.VisitAsync();
        await visitor.OpenAsync(path);
        // One stop for a group of radio buttons; what is folded away or not shown is none.
        var expected = await visitor.Page.EvaluateAsync<int>("""
            () => {
              const seen = new Set();
              return [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')].filter(element => {
                if (element.tabIndex < 0 || element.disabled || !element.checkVisibility({ visibilityProperty: true })) return false;
                if (element.type !== 'radio') return true;
                const group = `${element.form?.action} ${element.name}`;
                return !seen.has(group) && seen.add(group);
              }).length;
            }
            """);

        var stops = 0;
        while (stops < MostStops)
        {
            await visitor.Page.Keyboard.PressAsync("Tab");
            var stop = await visitor.Page.EvaluateAsync<string>("""
                () => {
                  const element = document.activeElement;
                  if (!element || element === document.body || element.dataset.stopped) return '';
                  element.dataset.stopped = 'yes';
                  const style = getComputedStyle(element);
                  return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 ? 'shown' : element.outerHTML.slice(0, 120);
                }
                """);
            if (stop.Length == 0) break;
            Assert.True(stop == "shown", $"Focus cannot be seen on {stop}");
            stops++;
        }
        Assert.Equal(expected, stops);
    }

    private static async Task TabToAsync(Visitor visitor, string selector)
    {
        for (var stops = 0; stops < MostStops; stops++)
        {
            await visitor.Page.Keyboard.PressAsync("Tab");
            if (await visitor.Page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector)) return;
        }
        Assert.Fail($"Tab never stops at {selector}.");
    }
}
