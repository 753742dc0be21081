using Bunit;
using StudyPortal.Web.Features.Classes.Dashboard;

namespace StudyPortal.Web.Tests.Features.Classes.Dashboard;

public sealed class HeatMapTests : IDisposable
{
    private readonly BunitContext _page = new();

    public void Dispose() => _page.Dispose();

    [Fact]
    public void Every_cell_has_words_and_every_row_as_many_cells_as_there_are_columns()
    {
        var map = Draw(Class(), "?view=objectives");

        var rows = map.FindAll("tr[data-row]");
        Assert.Equal(4, rows.Count);
        Assert.All(rows, row => Assert.Equal(5, row.Children.Length));
        Assert.All(map.FindAll("tbody td:nth-child(n+4)"), cell => Assert.False(string.IsNullOrEmpty(cell.GetAttribute("aria-label"))));
        Assert.Equal("grid", map.Find("table").GetAttribute("role"));
    }

    [Fact]
    public void Heads_sort_by_links_and_the_sorted_one_says_so()
    {
        var map = Draw(Class(), "?view=objectives&sort=quorum&placement=struggling");

        var head = map.Find("th[data-column='quorum']");
        Assert.Equal("ascending", head.GetAttribute("aria-sort"));
        Assert.EndsWith("?view=objectives&sort=-quorum&placement=struggling#class-view", head.QuerySelector("a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Single(map.FindAll("[aria-sort]"));
    }

    [Fact]
    public void Only_a_row_that_changed_is_drawn_again()
    {
        var (sample, query) = (Class(), DashboardQuery.Parse("?view=objectives"));
        var content = sample.Heat(query);
        var map = Draw(content, query);
        var lines = map.FindComponents<HeatLine>();

        var changed = content.Rows[1] with { Seen = "now" };
        map.Render(parameters => Fill(parameters, content with { Rows = [content.Rows[0], changed] }, query));

        Assert.Equal([1, 2], lines.Select(line => line.RenderCount));
        Assert.Equal("now", map.FindAll("tbody tr")[1].Children[2].TextContent);
    }

    private static SampleClass Class()
    {
        var sample = new SampleClass();
        sample.Add("Ada", quorum: 3, quorumRight: 1);
        sample.Add("Grace", ports: 3, portsRight: 3, daysAgo: 1);
        return sample;
    }

    private IRenderedComponent<HeatMap> Draw(SampleClass sample, string address) => Draw(sample.Heat(DashboardQuery.Parse(address) with { Placement = null }), DashboardQuery.Parse(address));

    private IRenderedComponent<HeatMap> Draw(HeatContent content, DashboardQuery query) => _page.Render<HeatMap>(map => Fill(map, content, query));

    private static void Fill(ComponentParameterCollectionBuilder<HeatMap> map, HeatContent content, DashboardQuery query) =>
        map.Add(m => m.Content, content).Add(m => m.Query, query).Add(m => m.Class, SampleClass.Id).Add(m => m.Mean, 0.5m);
}
