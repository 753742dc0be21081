using StudyPortal.Learning.Generators;

namespace StudyPortal.Learning.Tests.Generators;

public sealed class DrillLadderTests
{
    // Each step: the difficulty, and whether the answer was right.
    [Theory]
    [InlineData("", 1)]
    [InlineData("1+", 1)]
    [InlineData("1+ 1+", 2)]
    [InlineData("1+ 1+ 2+", 2)]
    [InlineData("1+ 1+ 2+ 2+", 3)]
    [InlineData("3+ 3+", 3)]
    [InlineData("3+ 3-", 2)]
    [InlineData("1-", 1)]
    [InlineData("3- 2+", 2)]
    [InlineData("2- 1+ 1+", 2)]
    [InlineData("2+ 3+", 3)]
    public void Two_right_in_a_row_lead_up_and_a_wrong_one_down(string results, int next) =>
        Assert.Equal(next, DrillLadder.Next([.. results.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(text => new DrillResult(text[0] - '0', text[1] == '+'))]));

    [Fact]
    public void A_standing_counts_and_keeps_the_best_row()
    {
        var standing = DrillStanding.Of(new[] { true, true, false, true }.Select(isRight => new DrillResult(1, isRight)));
        Assert.Equal(new DrillStanding(4, 3, 1, 2), standing);
    }
}
