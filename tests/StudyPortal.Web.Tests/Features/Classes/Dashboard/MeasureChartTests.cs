using Bunit;
using StudyPortal.Learning.Classes;
using StudyPortal.Web.Features.Classes.Dashboard;

namespace StudyPortal.Web.Tests.Features.Classes.Dashboard;

public sealed class MeasureChartTests : IDisposable
{
    private static readonly Thresholds _lines = new(0.5m, 0.8m, 10, 7);

    private readonly BunitContext _page = new();
    private readonly List<Thresholds> _moved = [];

    public void Dispose() => _page.Dispose();

    [Fact]
    public void The_chart_says_in_words_what_it_shows()
    {
        var chart = Draw(Bins((9, 3), (12, 1)));

        Assert.Equal("Learners by measure, in steps of 5 %: 3 learners from 45 to 50 %, 1 learner from 60 to 65 %.", chart.Find("svg").GetAttribute("aria-label"));
        Assert.Equal(["3 learners from 45 to 50 %", "1 learner from 60 to 65 %"], chart.FindAll("rect title").Select(title => title.TextContent), StringComparer.Ordinal);
    }

    [Fact]
    public void A_bin_that_a_threshold_goes_through_has_a_colour_on_each_side()
    {
        var bars = MeasureBars.Of(Bins((9, 4), (0, 2)), (47, 80)).ToList();

        Assert.Equal([Placement.Struggling, Placement.Struggling, Placement.OnTrack], bars.Select(bar => bar.Placement));
        Assert.Equal((47, 47), (bars[1].To, bars[2].From));
        Assert.Equal([0.5, 1, 1], bars.Select(bar => bar.Share));
    }

    [Fact]
    public void A_handle_that_is_moved_tells_the_new_thresholds()
    {
        var chart = Draw(Bins((9, 3)));

        chart.Find("input.low").Input("42");
        chart.Find("input.high").Input("91");

        Assert.Equal([new Thresholds(0.42m, 0.8m, 10, 7), new Thresholds(0.5m, 0.91m, 10, 7)], _moved);
    }

    [Fact]
    public void One_handle_stops_at_the_other()
    {
        var chart = Draw(Bins((9, 3)));

        chart.Find("input.low").Input("95");
        chart.Find("input.high").Input("10");

        Assert.Equal([new Thresholds(0.8m, 0.8m, 10, 7), new Thresholds(0.5m, 0.5m, 10, 7)], _moved);
    }

    [Fact]
    public void A_handle_is_a_slider_with_a_name_and_a_unit()
    {
        var low = Draw(Bins()).Find("input.low");

        Assert.Equal(("range", "0", "100", "1", "50"), (low.GetAttribute("type"), low.GetAttribute("min"), low.GetAttribute("max"), low.GetAttribute("step"), low.GetAttribute("value")));
        Assert.Equal(("Struggling under", "50 %"), (low.GetAttribute("aria-label"), low.GetAttribute("aria-valuetext")));
    }

    private static IReadOnlyList<MeasureBin> Bins(params (int Place, int Count)[] filled)
    {
        var distribution = new int[ClassFigures.Bins];
        foreach (var (place, count) in filled) distribution[place] = count;
        return MeasureBin.Of(distribution);
    }

    private IRenderedComponent<MeasureChart> Draw(IReadOnlyList<MeasureBin> bins) => _page.Render<MeasureChart>(chart => chart
        .Add(c => c.Bins, bins).Add(c => c.Thresholds, _lines).Add(c => c.CountOf, placement => placement.ToString()).Add(c => c.Moved, _moved.Add));
}
