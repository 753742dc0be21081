using Microsoft.Playwright;
using StudyPortal.Browser.Tests.Features.Quizzes;
using StudyPortal.Browser.Tests.Hosting;
using StudyPortal.Content.Lessons;
using static Microsoft.Playwright.Assertions;

namespace StudyPortal.Browser.Tests.Features.Lessons;

public sealed class ReadingTests(PortalFixture portal)
{
    private Guide Guide => portal.Catalogue.Guides[0];

    private Lesson Lesson => Guide.Lessons[0];

    [Fact]
    public async Task A_guest_is_led_from_the_start_page_into_the_first_lesson()
    {
        await using var visitor = await portal.VisitAsync();
        await visitor.OpenAsync("/");

        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Start with the first lesson" }).ClickAsync();

        await Expect(visitor.Page.Locator("h1")).ToHaveTextAsync(Lesson.Title);
        await Expect(visitor.Page.Locator(".lesson")).ToContainTextAsync(Lesson.Question);
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task The_heading_on_screen_is_marked_in_the_contents()
    {
        await using var visitor = await portal.VisitAsync();
        await visitor.OpenAsync(Lesson.Address.Path);
        var current = visitor.Page.Locator(".on-this-page a[aria-current]");

        foreach (var heading in Lesson.Headings.Where(heading => heading.Level == 2).Skip(1).Take(3))
        {
            await visitor.Page.Locator($".prose #{heading.Anchor}").EvaluateAsync("heading => heading.scrollIntoView({ block: 'start' })");
            await Expect(current).ToHaveTextAsync(heading.Text);
        }
    }

    [Fact]
    public async Task Scripts_go_on_working_when_the_page_is_turned()
    {
        var asked = Asked.All(portal.Catalogue).First(asked => asked.Lesson == Guide.Lessons[1]);
        var heading = Guide.Lessons[1].Headings.Last(heading => heading.Level == 2);
        await using var visitor = await portal.VisitAsync();
        await visitor.OpenAsync(Lesson.Address.Path);
        await visitor.LeaveTraceAsync();

        await visitor.Page.Locator(".turn-page a[rel=next]").ClickAsync();
        await Expect(visitor.Page.Locator("h1")).ToHaveTextAsync(Guide.Lessons[1].Title);
        var card = visitor.Page.Locator(asked.Anchor);
        await AnswerSheet.FillWrongAsync(card, asked.Question);
        await AnswerSheet.CheckAsync(card);
        await Expect(card.Locator(".review")).ToBeVisibleAsync();
        await visitor.Page.Locator($".prose #{heading.Anchor}").EvaluateAsync("heading => heading.scrollIntoView({ block: 'start' })");
        await Expect(visitor.Page.Locator(".on-this-page a[aria-current]")).ToHaveTextAsync(heading.Text);
        await Expect(visitor.Page.Locator(".copy-button").First).ToBeAttachedAsync();
        await Expect(visitor.Page.Locator(".site-header > .theme-switch")).ToBeVisibleAsync();
        Assert.True(await visitor.HasTraceAsync(), "The page was loaded anew.");

        await visitor.Page.GoBackAsync();
        await Expect(visitor.Page.Locator("h1")).ToHaveTextAsync(Lesson.Title);
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task A_lesson_marked_as_done_counts_on_every_page_that_shows_progress()
    {
        await using var visitor = await portal.VisitAsync();
        await visitor.OpenAsync(Lesson.Address.Path);

        await visitor.Page.Locator(".done-form").GetByRole(AriaRole.Button, new() { Name = "Mark as done" }).ClickAsync();

        await Expect(visitor.Page.Locator(".done-form")).ToContainTextAsync("You marked this lesson as done.");
        await Expect(visitor.Page.Locator(".guide-map a[aria-current=page]")).ToContainTextAsync("(done)");
        var words = $"1 of {Guide.Lessons.Count} lessons done";
        await visitor.OpenAsync("/");
        await Expect(visitor.Page.Locator(".guide-card").First).ToContainTextAsync(words);
        await visitor.OpenAsync("/progress");
        await Expect(visitor.Page.Locator(".guide-rails li").First).ToContainTextAsync(words);
        await Expect(visitor.Page.Locator(".recent")).ToContainTextAsync($"Finished “{Lesson.Title}”");
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task The_place_is_remembered()
    {
        var heading = Lesson.Headings.Where(heading => heading.Level == 2).ElementAt(1);
        await using var visitor = await portal.VisitAsync();
        await visitor.Page.Clock.InstallAsync();
        await visitor.OpenAsync(Lesson.Address.Path);
        await visitor.Page.Locator($".prose #{heading.Anchor}").EvaluateAsync("heading => heading.scrollIntoView({ block: 'start' })");
        await Expect(visitor.Page.Locator(".on-this-page a[aria-current]")).ToHaveTextAsync(heading.Text);

        var told = visitor.Page.WaitForResponseAsync("**/progress/visit");
        await visitor.Page.Clock.RunForAsync(10_000);
        Assert.Equal(204, (await told).Status);

        await visitor.OpenAsync(Lesson.Address.Path);
        await Expect(visitor.Page.Locator(".resume")).ToContainTextAsync(heading.Text);
        await visitor.OpenAsync("/");
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Continue", Exact = true }).ClickAsync();
        await Expect(visitor.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex($"{Lesson.Address.Path}#{heading.Anchor}$", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public async Task Print_leaves_the_navigation_out()
    {
        await using var visitor = await portal.VisitAsync();
        await visitor.OpenAsync(Lesson.Address.Path);
        await Expect(visitor.Page.Locator(".site-header")).ToBeVisibleAsync();

        await visitor.Page.EmulateMediaAsync(new() { Media = Media.Print });

        foreach (var part in new[] { ".site-header", ".guide-map", ".on-this-page", ".turn-page", ".done-form", ".lesson-bar", ".site-footer" })
            await Expect(visitor.Page.Locator(part)).ToBeHiddenAsync();
        await Expect(visitor.Page.Locator("h1")).ToBeVisibleAsync();
        await Expect(visitor.Page.Locator(".prose").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Of_a_console_block_only_the_input_is_copied()
    {
        await using var visitor = await portal.VisitAsync();
        await visitor.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var lesson = Guide.Lessons.First(lesson => lesson.Blocks.OfType<ProseBlock>().Any(prose => prose.Html.Contains("tok-input", StringComparison.Ordinal)));
        await visitor.OpenAsync(lesson.Address.Path);
        var block = visitor.Page.Locator("figure.code[data-language=console]").Filter(new() { Has = visitor.Page.Locator(".tok-input") }).First;
        var commands = await block.Locator(".tok-input").AllTextContentsAsync();

        await block.GetByRole(AriaRole.Button, new() { Name = "Copy the commands" }).ClickAsync();

        await Expect(block.Locator(".copy-button")).ToHaveTextAsync("Copied");
        var copied = await visitor.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
        Assert.Equal(string.Join('\n', commands.Select(command => command.TrimEnd())), copied);
        Assert.True(copied.Length < (await block.Locator("code").TextContentAsync())!.Length, "Prompts or output were copied as well.");
    }
}
