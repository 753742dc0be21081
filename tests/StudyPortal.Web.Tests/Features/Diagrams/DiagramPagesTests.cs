using System.Net;
using StudyPortal.Data.People;
using StudyPortal.Web.Tests.Hosting;

namespace StudyPortal.Web.Tests.Features.Diagrams;

public sealed class DiagramPagesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Circuit = "\"type\":\"server\"";

    [Theory]
    [InlineData("/diagrams/sample")]
    [InlineData("/guides/sample/second")]
    public async Task A_picture_that_nobody_operates_holds_no_circuit(string path)
    {
        var page = await portal.NewBrowser().GetAsync(path);

        Assert.Contains("class=\"cluster-diagram\"", page.Text, StringComparison.Ordinal);
        Assert.Contains("live=sample", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Circuit, page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/diagrams/sample?live=sample")]
    [InlineData("/guides/sample/second?live=sample")]
    public async Task A_live_one_stands_in_the_place_of_the_picture_and_is_drawn_at_once(string path)
    {
        var page = await portal.NewBrowser().GetAsync(path);

        Assert.Contains(Circuit, page.Text, StringComparison.Ordinal);
        Assert.Contains("class=\"diagram-panel\"", page.Text, StringComparison.Ordinal);
        Assert.Contains("data-id=\"cp3\"", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_story_tells_what_the_cluster_does_after_each_step()
    {
        var page = await portal.NewBrowser().GetAsync("/diagrams/sample?step=2");

        Assert.Contains("After step 2 of 2: cp3 fails.", page.Text, StringComparison.Ordinal);
        Assert.Contains("data-question-card=\"predict-sample\"", page.Text, StringComparison.Ordinal);
        Assert.Contains("Can a client write to etcd?", page.Text, StringComparison.Ordinal);
        Assert.Contains("is-down", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_out_of_bounds_is_taken_for_the_nearest()
    {
        var page = await portal.NewBrowser().GetAsync("/diagrams/sample?step=99");

        Assert.Contains("After step 2 of 2", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_diagram_that_is_not_there_is_not_found() =>
        Assert.Equal(HttpStatusCode.NotFound, (await portal.NewBrowser().GetAsync("/diagrams/none")).Status);

    [Fact]
    public async Task An_author_finds_the_way_to_the_source_and_a_learner_does_not()
    {
        var author = await (await portal.SignInAsync(PortalRoles.Author)).GetAsync("/diagrams/sample");
        var learner = await (await portal.SignInAsync()).GetAsync("/diagrams/sample");

        Assert.Contains("Edit this diagram", author.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Edit this diagram", learner.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_diagram_is_found_by_what_its_story_tells()
    {
        var page = await portal.NewBrowser().GetAsync("/search?q=cp3+fails");

        Assert.Contains("/diagrams/sample", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_diagrams_are_listed()
    {
        var page = await portal.NewBrowser().GetAsync("/diagrams");

        Assert.Contains("Sample diagram", page.Text, StringComparison.Ordinal);
        Assert.Contains("2 steps · 1 prediction · stacked-3", WebUtility.HtmlDecode(page.Text), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/sandbox?etcd=external&size=3&workers=1", "data-id=\"etcd3\"")]
    [InlineData("/sandbox?etcd=stacked&size=1&workers=0", "data-id=\"cp1\"")]
    [InlineData("/sandbox?etcd=stacked&size=900&workers=-4&seed=x", "data-id=\"cp7\"")]
    public async Task A_cluster_is_built_as_it_was_chosen(string path, string part)
    {
        var page = await portal.NewBrowser().GetAsync(path);

        Assert.Contains(part, page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/sandbox?s=broken")]
    [InlineData("/sandbox?s=AAAA")]
    public async Task A_broken_link_is_answered_with_what_is_wrong(string path)
    {
        var page = await portal.NewBrowser().GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("The link cannot be opened", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Circuit, page.Text, StringComparison.Ordinal);
    }
}
