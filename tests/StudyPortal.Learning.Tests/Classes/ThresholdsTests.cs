using StudyPortal.Learning.Classes;

namespace StudyPortal.Learning.Tests.Classes;

public sealed class ThresholdsTests
{
    private static readonly DateTimeOffset _now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(-0.1, 0.8, 10, 7)]
    [InlineData(0.5, 1.1, 10, 7)]
    [InlineData(0.6, 0.5, 10, 7)]
    [InlineData(0.5, 0.8, 0, 7)]
    [InlineData(0.5, 0.8, 10, 0)]
    public void What_cannot_be_is_refused(double struggling, double excelling, int fewest, int days) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Thresholds((decimal)struggling, (decimal)excelling, fewest, days));

    [Theory]
    [InlineData(0.4999, 10, Placement.Struggling)]
    [InlineData(0.5, 10, Placement.OnTrack)]
    [InlineData(0.7999, 10, Placement.OnTrack)]
    [InlineData(0.8, 10, Placement.Excelling)]
    [InlineData(0.8, 9, Placement.NotEnoughData)]
    public void A_line_belongs_to_what_is_above_it(double measure, int questions, Placement expected) =>
        Assert.Equal(expected, Thresholds.Default.Place((decimal)measure, questions));

    [Fact]
    public void Without_a_measure_nothing_is_said() => Assert.Equal(Placement.NotEnoughData, Thresholds.Default.Place(null, 100));

    [Fact]
    public void Whoever_was_never_here_is_inactive()
    {
        Assert.True(Thresholds.Default.IsInactive(null, _now));
        Assert.True(Thresholds.Default.IsInactive(_now.AddDays(-7), _now));
        Assert.False(Thresholds.Default.IsInactive(_now.AddDays(-7).AddMinutes(1), _now));
    }

    [Fact]
    public void The_measure_is_explained_with_the_lines_that_hold() =>
        Assert.Contains("Under 37.5 % a learner is struggling, from 90 % on excelling", new Thresholds(0.375m, 0.9m, 12, 3).Explain(), StringComparison.Ordinal);
}
