using Microsoft.Playwright;
using StudyPortal.Browser.Tests.Features.Quizzes;
using StudyPortal.Browser.Tests.Hosting;
using StudyPortal.Learning.Questions;
using static Microsoft.Playwright.Assertions;

namespace StudyPortal.Browser.Tests.Features.Diagrams;

public sealed class TellingTests(PortalFixture portal)
{
    private const string Slug = "one-of-three-fails";

    [Fact]
    public async Task A_prediction_is_made_before_the_step_and_compared_with_what_the_cluster_does()
    {
        var prediction = portal.Catalogue.Diagrams[Slug].Story.Select(step => step.Prediction).OfType<string>().Select(id => (Prediction)portal.Catalogue.Questions[id]).First();
        await using var visitor = await portal.VisitAsync();
        var diagram = await LiveDiagram.OpenAsync(visitor.Page, LiveDiagram.PathOf(Slug));
        await diagram.Button("Next step").ClickAsync();
        var card = diagram.Root.Locator($"#q-{prediction.Id}");

        await AnswerSheet.FillWrongAsync(card, prediction);
        await AnswerSheet.CheckAsync(card);
        await Expect(card.Locator(".review.wrong")).ToBeVisibleAsync();
        await diagram.IsUpAsync("cp3");
        await diagram.Button("Run this step").ClickAsync();

        await diagram.IsDownAsync("cp3");
        await Expect(diagram.Root.Locator(".findings li")).ToHaveCountAsync(prediction.Items.Count);
        await Expect(card.Locator(".review.wrong")).ToBeVisibleAsync();
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task A_step_is_watched_left_by_an_act_of_ones_own_and_come_back_to()
    {
        await using var visitor = await portal.VisitAsync();
        var diagram = await LiveDiagram.OpenAsync(visitor.Page, LiveDiagram.PathOf(Slug) + "&step=2");
        await diagram.IsDownAsync("cp3");
        var ended = await diagram.Clock.TextContentAsync();

        await diagram.Button("Watch it happen").ClickAsync();
        await diagram.IsUpAsync("cp3");
        await Expect(diagram.Button("Pause")).ToBeVisibleAsync();
        await diagram.IsDownAsync("cp3");
        await Expect(diagram.Button("Play")).ToBeVisibleAsync();
        await Expect(diagram.Clock).ToHaveTextAsync(ended!);
        await Expect(diagram.Root.Locator(".findings")).ToBeVisibleAsync();

        await diagram.ActAsync("cp2", "Fail");
        await diagram.IsDownAsync("cp2");
        await diagram.Tab("Story").ClickAsync();
        await Expect(diagram.Root.Locator(".findings")).ToHaveCountAsync(0);
        await diagram.Button("Back to the story").ClickAsync();
        await diagram.IsUpAsync("cp2");
        await diagram.IsDownAsync("cp3");
        await Expect(diagram.Root.Locator(".findings")).ToBeVisibleAsync();
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task A_lesson_puts_the_island_in_the_place_of_the_picture_and_back()
    {
        var (lesson, slug) = portal.Catalogue.Guides.SelectMany(guide => guide.Lessons)
            .SelectMany(lesson => lesson.Blocks.OfType<Content.Lessons.DiagramBlock>().Select(block => (lesson, block.Diagram))).First();
        await using var visitor = await portal.VisitAsync();
        await visitor.OpenAsync(lesson.Address.Path);
        await Expect(visitor.Page.Locator(".diagram-panel")).ToHaveCountAsync(0);

        await visitor.Page.Locator($"#diagram-{slug}").GetByRole(AriaRole.Link, new() { Name = "Operate" }).ClickAsync();
        await Expect(visitor.Page.Locator($"#diagram-{slug} .diagram-panel[data-ready]")).ToBeInViewportAsync();
        await visitor.Page.Locator($"#diagram-{slug}").GetByRole(AriaRole.Link, new() { Name = "Close" }).ClickAsync();

        await Expect(visitor.Page.Locator(".diagram-panel")).ToHaveCountAsync(0);
        await Expect(visitor.Page.Locator($"#diagram-{slug} .diagram-figure")).ToBeInViewportAsync();
        Assert.Empty(visitor.Complaints);
    }
}
