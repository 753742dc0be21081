using System.Collections.Immutable;
using Bunit;
using StudyPortal.Web.Features.Diagrams.Panels;
using StudyPortal.Web.Features.Diagrams.Playing;
using StudyPortal.Web.Features.Diagrams.Scenes;

namespace StudyPortal.Web.Tests.Features.Diagrams.Panels;

public sealed class ActionPanelTests : BunitContext
{
    private static readonly OutlineItem _outline = SceneOutline.Of(Pictures.After());

    private static readonly ImmutableArray<DiagramAction> _actions =
    [
        new("Fail cp1", "It loses its power at once.", ["fault crash cp1"], ActionWeight.Primary),
        new("Delete its data", "The data directory of its member goes.", ["fault delete cp1 /var/lib/etcd"], ActionWeight.Destructive),
    ];

    private readonly List<string?> _chosen = [];
    private readonly List<DiagramAction> _done = [];

    public ActionPanelTests() => JSInterop.Mode = JSRuntimeMode.Loose;

    [Fact]
    public void With_nothing_chosen_everything_can_be_chosen_from_the_list()
    {
        var panel = Draw(chosen: null);

        Assert.Contains("Choose a machine or a link in the picture, or from the list.", panel.Markup, StringComparison.Ordinal);
        Assert.True(panel.Find("details").HasAttribute("open"));
        var scene = Pictures.After();
        var parts = panel.FindAll("[data-part]").Select(part => part.GetAttribute("data-part")).ToList();
        Assert.All(scene.Machines, machine => Assert.Contains(machine.Id, parts, StringComparer.Ordinal));
        Assert.All(scene.Links, link => Assert.Contains(link.Id, parts, StringComparer.Ordinal));
        Assert.All(scene.Machines.SelectMany(machine => machine.Rows), row => Assert.Contains(row.Id, parts, StringComparer.Ordinal));
    }

    [Fact]
    public void What_is_chosen_shows_its_sentence_its_actions_and_its_parts()
    {
        var panel = Draw(Part("cp1"), _actions);

        Assert.Equal("cp1", panel.Find("h3").TextContent);
        Assert.Contains(Part("cp1").Sentence, panel.Markup, StringComparison.Ordinal);
        Assert.Equal(["Fail cp1", "Delete its data"], panel.FindAll(".todo button").Select(button => button.TextContent), StringComparer.Ordinal);
        Assert.NotNull(panel.Find(".todo li:first-child .primary"));
        Assert.NotNull(panel.Find(".todo li:last-child .danger"));
        Assert.Equal("It loses its power at once.", panel.Find(".todo span").TextContent);
        Assert.NotNull(panel.Find("h4 + ul [data-part='cp1/kube-apiserver']"));
        Assert.False(panel.Find("section > details").HasAttribute("open"));
    }

    [Fact]
    public void Actions_and_choices_are_told()
    {
        var panel = Draw(Part("cp1"), _actions);

        panel.FindAll(".todo button")[1].Click();
        panel.Find("h4 + ul [data-part='cp1/kube-apiserver']").Click();
        panel.Find("[aria-label='Choose something else']").Click();

        Assert.Equal([_actions[1]], _done);
        Assert.Equal(["cp1/kube-apiserver", null], _chosen, StringComparer.Ordinal);
    }

    [Fact]
    public void The_focus_follows_to_the_heading_when_something_was_chosen_here()
    {
        var panel = Draw(Part("cp1"), _actions);
        Assert.Empty(JSInterop.Invocations);

        panel.Find("h4 + ul [data-part='cp1/kube-apiserver']").Click();

        Assert.Equal("Blazor._internal.domWrapper.focus", Assert.Single(JSInterop.Invocations).Identifier);
    }

    [Theory]
    [InlineData("cp1--cp2", "Link between cp1 and cp2")]
    [InlineData("cp1/kube-apiserver", "kube-apiserver on cp1")]
    public void Titles_are_plain_words(string id, string title) => Assert.Equal(title, Draw(new OutlineItem(id, "A part.", [])).Find("h3").TextContent);

    [Fact]
    public void What_came_of_an_action_is_told_and_so_is_that_there_is_none()
    {
        var panel = Draw(Part("cp1"), notice: "cp1 is off already.");

        Assert.Equal("cp1 is off already.", panel.Find("[role=status]").TextContent);
        Assert.Contains("Nothing can be done to it here.", panel.Markup, StringComparison.Ordinal);
    }

    private static OutlineItem Part(string id) => _outline.Items.SelectMany(lane => lane.Items).First(item => item.Id == id);

    private IRenderedComponent<ActionPanel> Draw(OutlineItem? chosen, ImmutableArray<DiagramAction>? actions = null, string? notice = null) => Render<ActionPanel>(panel => panel
        .Add(p => p.Outline, _outline).Add(p => p.Chosen, chosen).Add(p => p.Actions, actions ?? []).Add(p => p.Notice, notice)
        .Add(p => p.OnChosen, _chosen.Add).Add(p => p.OnAction, _done.Add));
}
