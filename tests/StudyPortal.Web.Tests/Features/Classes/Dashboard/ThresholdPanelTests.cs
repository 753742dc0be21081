using Bunit;
using StudyPortal.Learning.Classes;
using StudyPortal.Web.Features.Classes.Dashboard;

namespace StudyPortal.Web.Tests.Features.Classes.Dashboard;

public sealed class ThresholdPanelTests : IDisposable
{
    private static readonly Thresholds _kept = new(0.5m, 0.8m, 10, 7);

    private readonly BunitContext _page = new();
    private readonly List<Thresholds> _moved = [];
    private readonly List<string> _refused = [];

    public void Dispose() => _page.Dispose();

    [Fact]
    public void A_figure_that_is_typed_moves_its_threshold()
    {
        var panel = Draw(_kept);

        panel.FindAll("input[type=number]")[0].Change("45");
        panel.FindAll("input[type=number]")[2].Change("12");
        panel.FindAll("input[type=number]")[3].Change("14");

        Assert.Equal([new Thresholds(0.45m, 0.8m, 10, 7), new Thresholds(0.5m, 0.8m, 12, 7), new Thresholds(0.5m, 0.8m, 10, 14)], _moved);
    }

    [Theory]
    [InlineData(0, "90", "Struggling must not lie above excelling. Nothing was moved.")]
    [InlineData(1, "101", "Both lines lie between 0 and 100 %. Nothing was moved.")]
    [InlineData(2, "0", "Between 1 and")]
    [InlineData(3, "many", "That is no whole number; nothing was moved.")]
    public void A_figure_that_makes_no_sense_is_refused_in_words(int field, string text, string why)
    {
        Draw(_kept).FindAll("input[type=number]")[field].Change(text);

        Assert.Empty(_moved);
        Assert.StartsWith(why, Assert.Single(_refused), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_moved_can_be_kept_or_undone()
    {
        Assert.Empty(Draw(_kept).FindAll(".moved"));

        var moved = Draw(new Thresholds(0.4m, 0.8m, 10, 7)).Find(".moved");

        Assert.Equal(["Keep for the class", "Undo"], moved.QuerySelectorAll("button").Select(button => button.TextContent), StringComparer.Ordinal);
        Assert.Contains("Before: under 50 %", moved.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_measure_is_explained_with_the_thresholds_that_are_shown()
    {
        Assert.Contains("Under 40 % a learner is struggling", Draw(new Thresholds(0.4m, 0.8m, 10, 7)).Find("details").TextContent, StringComparison.Ordinal);
    }

    private IRenderedComponent<ThresholdPanel> Draw(Thresholds shown) => _page.Render<ThresholdPanel>(panel => panel
        .Add(p => p.Bins, MeasureBin.Of(new int[ClassFigures.Bins])).Add(p => p.Thresholds, shown).Add(p => p.Kept, _kept).Add(p => p.CountOf, _ => "0")
        .Add(p => p.IsStill, value: false).Add(p => p.Told, "").Add(p => p.Moved, _moved.Add).Add(p => p.Refused, _refused.Add));
}
