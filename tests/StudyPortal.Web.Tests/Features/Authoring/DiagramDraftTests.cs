using Bunit;
using StudyPortal.Content;
using StudyPortal.Web.Features.Authoring;

namespace StudyPortal.Web.Tests.Features.Authoring;

public sealed class DiagramDraftTests : BunitContext
{
    private const string Path = "diagrams/alone.yml";

    private const string Story = """
        title: One node
        summary: A cluster of one.
        topology: single,workers=0
        story:
          - title: It runs
            say: A member **alone** is a majority of one.
            do: [wait 5s]
            expect: {etcd.write: "yes"}
        """;

    private readonly AuthoringDesk _desk = new();

    protected override void Dispose(bool disposing)
    {
        _desk.Dispose();
        base.Dispose(disposing);
    }

    [Fact]
    public void A_story_is_shown_as_text()
    {
        var check = SourceCheck.Of(Path, Story, _desk.Content.Latest);
        Assert.Empty(check.Here);
        var draft = Assert.IsType<DiagramDraft>(Draft.Of(check));
        var preview = Render<DiagramPreview>(parameters => parameters.Add(it => it.Diagram, draft.Diagram).Add(it => it.Catalogue, check.Result.Sound));
        Assert.Equal("alone", preview.Find(".prose strong").TextContent);
        Assert.Equal("wait 5s", preview.Find("pre").TextContent);
        Assert.Contains("etcd.write yes", preview.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_story_that_the_model_denies_is_an_error_that_holds_nothing_back()
    {
        var check = SourceCheck.Of(Path, Story.Replace("\"yes\"", "\"no\"", StringComparison.Ordinal), _desk.Content.Latest);
        var finding = Assert.Single(check.Here);
        Assert.Equal((8, Severity.Error), (finding.Line, finding.Severity));
        Assert.Contains("the model answers 'yes' to 'etcd.write', not 'no'", finding.Message, StringComparison.Ordinal);
        Assert.True(check.HasErrors);
        Assert.False(check.IsHeldBack);
    }

    [Fact]
    public void A_diagram_with_errors_is_not_shown()
    {
        var check = SourceCheck.Of(Path, Story.Replace("single,", "singel,", StringComparison.Ordinal), _desk.Content.Latest);
        Assert.True(check.IsHeldBack);
        Assert.IsType<NoDraft>(Draft.Of(check));
    }
}
