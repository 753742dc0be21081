using System.Globalization;
using StudyPortal.Learning.Figures;

namespace StudyPortal.Learning.Tests.Figures;

public sealed class QuorumFiguresTests
{
    /// <summary>etcd FAQ, "What is failure tolerance?".</summary>
    private static readonly (int Size, int Quorum, int Tolerance)[] _faq = [(1, 1, 0), (2, 2, 0), (3, 2, 1), (4, 3, 1), (5, 3, 2), (6, 4, 2), (7, 4, 3), (8, 5, 3), (9, 5, 4)];

    [Fact]
    public void Quorum_and_tolerance_are_those_of_the_faq() => Assert.Equal(
        _faq.Select(row => $"{row.Size} {row.Quorum} {row.Tolerance}"),
        QuorumFigures.Tolerance(1, QuorumFigures.MostMembers).Rows.Select(row => string.Join(' ', row)), StringComparer.Ordinal);

    [Fact]
    public void Availability_agrees_with_what_was_computed_by_hand() => Assert.Equal(
        ["1 1 99.9% 8.76 hours", "2 2 99.8% 17.5 hours", "3 2 99.9997% 94.5 seconds", "4 3 99.9994% 3.15 minutes", "5 3 99.999999% 315 milliseconds"],
        QuorumFigures.TimeWithQuorum(99.9m, 1, 5).Rows.Select(row => string.Join(' ', row)), StringComparer.Ordinal);

    [Theory]
    [InlineData(50)]
    [InlineData(87.5)]
    [InlineData(95)]
    [InlineData(99.5)]
    [InlineData(99.99)]
    public void Availability_is_the_sum_over_every_set_of_members_that_are_up(double up)
    {
        var rows = QuorumFigures.TimeWithQuorum((decimal)up, 1, QuorumFigures.MostMembers).Rows;
        for (var size = 1; size <= QuorumFigures.MostMembers; size++)
        {
            var lost = Enumerable.Range(0, 1 << size).Where(set => 2 * int.PopCount(set) <= size)
                .Sum(set => Math.Pow(up / 100, int.PopCount(set)) * Math.Pow(1 - (up / 100), size - int.PopCount(set)));
            var shown = 100 - decimal.Parse(rows[size - 1][2].TrimEnd('%'), CultureInfo.InvariantCulture);
            Assert.InRange((double)shown / (100 * lost), 0.94, 1.06);
        }
    }

    [Fact]
    public void Sizes_that_differ_are_told_apart()
    {
        var shares = QuorumFigures.TimeWithQuorum(99.99m, 1, QuorumFigures.MostMembers).Rows.Select(row => row[2]).ToList();
        Assert.Equal(shares.Count, shares.Distinct(StringComparer.Ordinal).Count());
        Assert.DoesNotContain("100%", shares, StringComparer.Ordinal);
    }

    [Theory]
    [InlineData(99.99, 1, "52.6 minutes")]
    [InlineData(50, 1, "183 days")]
    [InlineData(99.99, 3, "946 milliseconds")]
    [InlineData(99.99, 9, "0.0000397 microseconds")]
    public void A_share_of_a_year_is_told_in_the_unit_in_which_it_is_read_best(double up, int size, string expected) =>
        Assert.Equal(expected, QuorumFigures.TimeWithQuorum((decimal)up, size, size).Rows[0][3]);

    [Theory]
    [InlineData(0, 3)]
    [InlineData(3, 2)]
    [InlineData(1, 10)]
    public void Sizes_outside_of_the_bounds_are_a_bug(int first, int last) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => QuorumFigures.Tolerance(first, last));
}
