using StudyPortal.Learning.Grading;
using StudyPortal.Learning.Statistics;

namespace StudyPortal.Learning.Tests.Statistics;

public sealed class CalibrationTests
{
    [Theory]
    [InlineData(Certainty.High, 9, 9, CalibrationVerdict.NotEnoughData)]
    [InlineData(Certainty.High, 10, 9, CalibrationVerdict.Calibrated)]
    // 60 % instead of 80 %: 0.2² · 10 = 0.4 may be chance, 50 %: 0.3² · 10 = 0.9 is not.
    [InlineData(Certainty.High, 10, 6, CalibrationVerdict.Calibrated)]
    [InlineData(Certainty.High, 10, 5, CalibrationVerdict.Overconfident)]
    // The same 60 % in twenty answers is not chance any more: 0.8.
    [InlineData(Certainty.High, 20, 12, CalibrationVerdict.Overconfident)]
    [InlineData(Certainty.Middle, 20, 15, CalibrationVerdict.Calibrated)]
    [InlineData(Certainty.Middle, 20, 20, CalibrationVerdict.Underconfident)]
    [InlineData(Certainty.Low, 20, 0, CalibrationVerdict.Calibrated)]
    [InlineData(Certainty.Low, 20, 18, CalibrationVerdict.Underconfident)]
    public void A_certainty_is_held_against_the_share_that_was_right(Certainty certainty, int asked, int right, CalibrationVerdict expected)
    {
        var level = Calibration.Of(Answers(certainty, asked, right)).Levels.Single(level => level.Certainty == certainty);

        Assert.Equal((asked, right, expected), (level.Asked, level.Right, level.Verdict));
        Assert.StartsWith(expected == CalibrationVerdict.NotEnoughData ? "Not enough data yet" : expected.ToString(), level.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void Marks_accuracy_and_bonus_are_those_of_the_scheme()
    {
        // Eight right and two wrong with high certainty: 24 - 12 = 12. Ten low, five of them right: 5. Together 17 marks, 13 of 20 right.
        var calibration = Calibration.Of([.. Answers(Certainty.High, 10, 8), .. Answers(Certainty.Low, 10, 5)]);

        Assert.Equal((20, 0.65m, 0.85m), (calibration.Asked, calibration.Accuracy, calibration.MeanMark));
        // At 65 % the best single certainty is low with 0.65 a question: a tenth of 0.2 is won by telling the two apart.
        Assert.Equal(0.02m, calibration.Bonus);
        Assert.EndsWith("you tell what you know from what you guess.", calibration.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void Sure_and_wrong_costs_a_bonus()
    {
        // Four of ten right with high certainty: 12 - 36 = -24 of which low certainty would have made 4.
        var calibration = Calibration.Of(Answers(Certainty.High, 10, 4));

        Assert.Equal((-2.4m, -0.28m), (calibration.MeanMark, calibration.Bonus));
        Assert.Contains("sure where you were wrong", calibration.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_answers_there_is_nothing_to_say()
    {
        var calibration = Calibration.Of([]);

        Assert.Equal((0, null, null, null), (calibration.Asked, calibration.Accuracy, calibration.MeanMark, calibration.Bonus));
        Assert.Equal("Not enough data yet: 0 of at least 10 answers with a certainty.", calibration.Explain());
        Assert.All(calibration.Levels, level => Assert.Equal((null, CalibrationVerdict.NotEnoughData), (level.Share, level.Verdict)));
    }

    private static IEnumerable<CertainAnswer> Answers(Certainty certainty, int asked, int right) =>
        Enumerable.Range(0, asked).Select(index => new CertainAnswer(certainty, index < right ? 1 : 0));
}
