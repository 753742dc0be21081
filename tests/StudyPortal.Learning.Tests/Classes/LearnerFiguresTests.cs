using StudyPortal.Learning.Classes;

namespace StudyPortal.Learning.Tests.Classes;

public sealed class LearnerFiguresTests
{
    private static readonly LearnerFigures _learner = new(
        Guid.Empty, Placement.Struggling, 0.4275m, 1, 2, 3, 18, 25, 4, 6, 3_600, 1_200, null, IsInactive: true, 2, Thresholds.Default);

    [Fact]
    public void A_placement_is_explained_with_the_learners_own_figures() =>
        Assert.Equal(
            "Struggling: a mean strength of 42 % over 6 objectives with enough answers (1 solid, 2 working, 3 shaky), from 18 different questions. That is under 50 %.",
            _learner.Explain());

    [Fact]
    public void Between_the_lines_both_are_named() =>
        Assert.EndsWith("That lies between 50 % and 80 %.", (_learner with { Placement = Placement.OnTrack, Measure = 0.6m }).Explain(), StringComparison.Ordinal);

    [Theory]
    [InlineData(0, "Not enough data: no question answered yet.")]
    [InlineData(1, "Not enough data: 1 different question answered, 10 are needed.")]
    [InlineData(12, "Not enough data: 12 different questions answered, but in no objective as many as 3.")]
    public void What_is_missing_is_said(int questions, string expected) =>
        Assert.Equal(expected, (_learner with { Placement = Placement.NotEnoughData, Measure = null, Solid = 0, Working = 0, Shaky = 0, Questions = questions }).Explain());
}
