using StudyPortal.Learning.Quizzes;

namespace StudyPortal.Learning.Tests.Quizzes;

public sealed class TryMarkTests
{
    [Theory]
    [InlineData(1, 0, 1)]
    [InlineData(1, 1, 2d / 3)]
    [InlineData(1, 2, 1d / 3)]
    [InlineData(1, 3, 0)]
    [InlineData(1, 7, 0)]
    [InlineData(0.5, 0, 0.5)]
    [InlineData(0.5, 1, 1d / 6)]
    [InlineData(0.5, 2, 0)]
    [InlineData(0, 0, 0)]
    public void Each_try_before_costs_a_third_and_nothing_goes_under_zero(double score, int triesBefore, double mark) =>
        Assert.Equal(mark, (double)TryMark.Of((decimal)score, triesBefore), precision: 12);

    [Fact]
    public void Three_tries_before_leave_exactly_nothing() => Assert.Equal(0m, TryMark.Of(1, 3));

    [Fact]
    public void Less_than_no_try_is_a_bug() => Assert.Throws<ArgumentOutOfRangeException>(() => TryMark.Of(1, -1));

    [Fact]
    public void There_is_one_try_more_than_hints() => Assert.Equal(3, TryMark.Most(hints: 2));
}
