using FsCheck.Fluent;
using StudyPortal.Learning.Grading;
using StudyPortal.Learning.Statistics;

namespace StudyPortal.Learning.Tests.Statistics;

public sealed class CertaintyMarksTests
{
    [Theory]
    [InlineData(Certainty.Low, 1, 0)]
    [InlineData(Certainty.Middle, 2, -2)]
    [InlineData(Certainty.High, 3, -6)]
    public void Certainty_raises_what_is_won_and_what_is_lost(Certainty certainty, int right, int wrong) =>
        Assert.Equal((right, wrong), (CertaintyMarks.Mark(certainty, 1), CertaintyMarks.Mark(certainty, 0)));

    [Fact]
    public void Half_a_score_earns_half_of_the_way() => Assert.Equal(-1.5m, CertaintyMarks.Mark(Certainty.High, 0.5m));

    [Fact]
    public void Whoever_says_what_they_believe_does_best() =>
        Seeded.Holds(Gen.Choose(0, 1_000).Select(share => share / 1_000m), share =>
        {
            var honest = Enum.GetValues<Certainty>().Single(certainty => CertaintyMarks.PaysBest(certainty) is var (from, to) && share >= from && (share < to || to == 1));
            return Enum.GetValues<Certainty>().All(other => CertaintyMarks.Mark(other, share) <= CertaintyMarks.Mark(honest, share));
        });
}
