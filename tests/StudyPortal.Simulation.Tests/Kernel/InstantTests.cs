using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using StudyPortal.Simulation.Kernel;

namespace StudyPortal.Simulation.Tests.Kernel;

public sealed class InstantTests
{
    private static readonly Gen<Instant> _instants = Gen.Choose(0, int.MaxValue).Select(microseconds => new Instant(microseconds));

    [Fact]
    public void Time_begins_at_zero() => Assert.Equal(new Instant(0), Instant.Zero);

    [Fact]
    public void Adding_a_difference_leads_to_the_other_moment() =>
        Seeded.Holds(_instants.Two(), pair => pair.Item1 + (pair.Item2 - pair.Item1) == pair.Item2);

    [Fact]
    public void Taking_a_duration_away_undoes_adding_it() =>
        Seeded.Holds(_instants.Two(), pair => pair.Item1 + (pair.Item2 - Instant.Zero) - (pair.Item2 - Instant.Zero) == pair.Item1);

    [Fact]
    public void Every_comparison_says_the_same_as_the_microseconds() =>
        Seeded.Holds(_instants.Two(), pair =>
        {
            var (left, right) = pair;
            var order = Math.Sign(left.Microseconds - right.Microseconds);
            return (left < right) == (order < 0) && (left > right) == (order > 0) && (left <= right) == (order <= 0)
                && (left >= right) == (order >= 0) && Math.Sign(left.CompareTo(right)) == order;
        });

    [Fact]
    public void What_is_finer_than_a_microsecond_is_cut_off() =>
        Assert.Equal(new Instant(1), Instant.Zero + TimeSpan.FromTicks(TimeSpan.TicksPerMicrosecond + 9));

    [Theory]
    [InlineData(0, "0.000000s")]
    [InlineData(1, "0.000001s")]
    [InlineData(1_500_000, "1.500000s")]
    [InlineData(3_600_000_042, "3600.000042s")]
    public void It_prints_seconds_with_six_decimals(long microseconds, string printed) =>
        Assert.Equal(printed, new Instant(microseconds).ToString());

    [Fact]
    public void It_prints_alike_where_a_comma_is_the_decimal_sign()
    {
        var before = CultureInfo.CurrentCulture;
        var comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        comma.NumberFormat.NumberDecimalSeparator = ",";
        comma.NumberFormat.NegativeSign = "~";
        try
        {
            CultureInfo.CurrentCulture = comma;
            Assert.Equal("1.500000s", new Instant(1_500_000).ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_moment_before_the_beginning_is_a_bug()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Instant(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Instant.Zero - TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void Time_does_not_wrap_around() =>
        Assert.Throws<OverflowException>(() => new Instant(long.MaxValue) + TimeSpan.FromSeconds(1));
}
