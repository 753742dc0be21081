using Bunit;
using StudyPortal.Content.Diagrams;
using StudyPortal.Web.Features.Diagrams.Panels;

namespace StudyPortal.Web.Tests.Features.Diagrams.Panels;

public sealed class StoryPanelTests : BunitContext
{
    private static readonly StoryStep _step = new("Two fail", "<p>Now <b>two</b> fail.</p>", View: null, [], ["fault crash cp2"], "predict-two", []);

    private readonly List<string> _told = [];

    [Fact]
    public void Before_a_step_is_run_it_is_told_predicted_and_offered()
    {
        var story = Draw(_step, number: 2);

        Assert.Equal("Step 2 of 3", story.Find(".eyebrow").TextContent);
        Assert.Equal("<p>Now <b>two</b> fail.</p>", story.Find(".prose").InnerHtml);
        Assert.Equal("predict-two", story.Find("[data-question-card]").GetAttribute("data-question-card"));
        Assert.Equal("etcd/quorum", story.Find("[data-question-card]").GetAttribute("data-lesson"));
        Assert.Equal("Run this step", Assert.Single(story.FindAll(".primary")).TextContent);
        Assert.Empty(story.FindAll(".findings"));
    }

    [Fact]
    public void Once_it_was_run_it_says_what_the_cluster_did_and_goes_on()
    {
        var story = Draw(_step, number: 2, isRun: true);

        Assert.Contains("Does kubectl get answer? no", story.Find(".findings li").TextContent, StringComparison.Ordinal);
        Assert.Contains(Judged.Broken.Kubernetes.Get.Why, story.Find(".findings details").TextContent, StringComparison.Ordinal);
        Assert.Contains("Next step", Assert.Single(story.FindAll(".primary")).TextContent, StringComparison.Ordinal);
        Assert.NotNull(story.Find("[data-question-card]"));
    }

    [Fact]
    public void A_step_that_does_nothing_only_goes_on() =>
        Assert.Contains("Next step", Assert.Single(Draw(_step with { Inputs = [] }, number: 1).FindAll(".primary")).TextContent, StringComparison.Ordinal);

    [Fact]
    public void The_last_step_ends_the_story() => Assert.Contains("the last step", Draw(_step, number: 3, isRun: true).Find(".turn").TextContent, StringComparison.Ordinal);

    [Fact]
    public void Its_buttons_are_told()
    {
        Draw(_step, number: 2).Find(".primary").Click();
        var story = Draw(_step, number: 2, isRun: true);
        story.Find(".primary").Click();
        story.Find(".turn button").Click();

        Assert.Equal(["run", "next", "back"], _told, StringComparer.Ordinal);
        Assert.True(Draw(_step, number: 1).Find(".turn button").HasAttribute("disabled"));
    }

    private IRenderedComponent<StoryPanel> Draw(StoryStep step, int number, bool isRun = false) => Render<StoryPanel>(story => story
        .Add(p => p.Step, step).Add(p => p.Number, number).Add(p => p.Count, 3).Add(p => p.IsRun, isRun).Add(p => p.Lesson, "etcd/quorum")
        .Add(p => p.Findings, [new StoryFinding("Does kubectl get answer?", Judged.Broken.Kubernetes.Get)])
        .Add(p => p.OnRun, () => _told.Add("run")).Add(p => p.OnNext, () => _told.Add("next")).Add(p => p.OnBack, () => _told.Add("back")));
}
