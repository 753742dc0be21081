using StudyPortal.Learning.Statistics;

namespace StudyPortal.Learning.Tests.Statistics;

public sealed class QuizAnalysisTests
{
    private const double Exact = 1e-9;

    /// <summary>Everyone who has a harder question right has the easier ones right too.</summary>
    private static readonly decimal[][] _staircase = [[1, 1, 1], [1, 1, 0], [1, 0, 0], [0, 0, 0]];

    [Fact]
    public void A_quiz_is_described_by_the_totals_of_its_people()
    {
        var quiz = Marks.Analysed(_staircase);

        // Totals 3 2 1 0 of 3: mean and median 1.5; squares 2.25 0.25 0.25 2.25, variance 5/3.
        Assert.Equal((4, 4), (quiz.People, quiz.WholePeople));
        Assert.Equal(50, quiz.Mean!.Value, Exact);
        Assert.Equal(50, quiz.Median!.Value, Exact);
        Assert.Equal(100 * Math.Sqrt(5 / 3d) / 3, quiz.Deviation!.Value, Exact);
        Assert.Equal(0, quiz.Skewness!.Value, Exact);
        // m2 = 5/4, m4 = 10.25/4, k4 = 16 (5 m4 - 9 m2²) / 6 = -10/3, k2² = 25/9.
        Assert.Equal(-1.2, quiz.Kurtosis!.Value, Exact);
        // Variances of the marks 1/4 + 1/3 + 1/4 = 5/6, of the totals 5/3: 3/2 (1 - 1/2) = 3/4. The rest is chance: √(1/4).
        Assert.Equal(75, quiz.InternalConsistency!.Value, Exact);
        Assert.Equal(50, quiz.ErrorRatio!.Value, Exact);
        Assert.Equal(quiz.Deviation!.Value / 2, quiz.StandardError!.Value, Exact);
    }

    [Fact]
    public void Lopsided_totals_are_skewed()
    {
        var quiz = QuizAnalysis.Of([new QuizItem("q0", "v2", MaxMark: 4)], Marks.Of([[0], [0], [0], [1]]));

        // Totals 0 0 0 4: m2 = 3, m3 = 6, m4 = 21; k2 = 4, k3 = 16·6/6 = 16, k4 = 16 (105 - 81) / 6 = 64.
        Assert.Equal(16 / 8d, quiz.Skewness!.Value, Exact);
        Assert.Equal(64 / 16d, quiz.Kurtosis!.Value, Exact);
        Assert.Equal((25d, 0d), (quiz.Mean!.Value, quiz.Median!.Value));
    }

    [Fact]
    public void A_question_discriminates_as_its_marks_move_with_the_rest()
    {
        var items = Marks.Analysed(_staircase).Items;

        // First question: marks 1 1 1 0 (variance 1/4), rests 2 1 0 0 (variance 2.75/3), covariance 0.75/3.
        Assert.Equal(75, items[0].Facility!.Value, Exact);
        Assert.Equal(50, items[0].Deviation!.Value, Exact);
        Assert.Equal(100 * 0.25 / Math.Sqrt(0.25 * 2.75 / 3), items[0].Discrimination.Index!.Value, Exact);
        // Second: marks 1 1 0 0 (1/3), rests 2 1 1 0 (2/3), covariance 1/3.
        Assert.Equal(100 / Math.Sqrt(2), items[1].Discrimination.Index!.Value, Exact);
        // In a staircase nobody with a higher mark has a lower rest: no pairing would do better.
        Assert.All(items, item => Assert.Equal(100, item.Discrimination.Efficiency!.Value, Exact));
        // Covariances with the total 1/2, 2/3, 1/2.
        var roots = (2 * Math.Sqrt(1 / 2d)) + Math.Sqrt(2 / 3d);
        Assert.Equal(100 * Math.Sqrt(2 / 3d) / roots, items[1].Discrimination.EffectiveWeight!.Value, Exact);
        Assert.Equal(100 / 3d, items[1].IntendedWeight, Exact);
    }

    [Fact]
    public void Efficiency_holds_the_covariance_against_the_best_pairing()
    {
        // Marks 1 0 1 0, rests 1 .75 .5 .25: covariance 0.25/3; paired afresh 0 0 1 1 with .25 .5 .75 1: 0.5/3.
        var item = Marks.Analysed([1, 1], [0, 0.75m], [1, 0.5m], [0, 0.25m]).Items[0];

        Assert.Equal(50, item.Discrimination.Efficiency!.Value, Exact);
        Assert.Equal(100 * 0.25 / Math.Sqrt(1 * 0.3125), item.Discrimination.Index!.Value, Exact);
    }

    [Fact]
    public void A_question_against_the_grain_is_negative_and_has_no_effective_weight()
    {
        // The last question is right for those who have the others wrong.
        var item = Marks.Analysed([1, 1, 0], [1, 1, 0], [0, 0, 1], [0, 0, 1]).Items[2];

        Assert.Equal(-100, item.Discrimination.Index!.Value, Exact);
        Assert.Equal(-100, item.Discrimination.Efficiency!.Value, Exact);
        Assert.True(item.Discrimination.IsNegative);
        Assert.Null(item.Discrimination.EffectiveWeight);
    }

    [Fact]
    public void A_heavier_question_weighs_in_the_totals()
    {
        // Marks 3·1 + 1·0 and 3·0 + 1·1 of 4.
        var quiz = QuizAnalysis.Of([new QuizItem("q0", "v2", MaxMark: 3), new QuizItem("q1", "v2")], Marks.Of([[1, 0], [0, 1]]));

        Assert.Equal(50, quiz.Mean!.Value, Exact);
        Assert.Equal((75d, 25d), (quiz.Items[0].IntendedWeight, quiz.Items[1].IntendedWeight));
        Assert.Equal(100 * Math.Sqrt(2) / 4, quiz.Deviation!.Value, Exact);
    }

    [Fact]
    public void Only_those_who_answered_everything_have_a_total()
    {
        var quiz = QuizAnalysis.Of(Marks.Items(2), [.. Marks.Of([[1, 1], [0, 0]]), Marks.Attempt("on-the-way", "q0", 1)]);

        Assert.Equal((3, 2, 50), (quiz.People, quiz.WholePeople, quiz.Mean));
        Assert.Equal((3, 2), (quiz.Items[0].People, quiz.Items[0].Discrimination.People));
        Assert.Equal(200 / 3d, quiz.Items[0].Facility!.Value, Exact);
    }

    [Fact]
    public void Without_answers_every_figure_is_missing()
    {
        var quiz = QuizAnalysis.Of(Marks.Items(2), []);

        Assert.Equal(new QuizStatistics(0, 0, null, null, null, null, null, null, null, null, quiz.Items), quiz);
        Assert.All(quiz.Items, item => Assert.Equal(
            (0, 0, null, null, null, new Discrimination(0, null, null, null, IsNegative: false)),
            (item.Attempts, item.People, item.Facility, item.Deviation, item.MedianSeconds, item.Discrimination)));
    }

    [Fact]
    public void One_person_has_a_total_and_no_spread()
    {
        var quiz = Marks.Analysed([1, 0.5m]);

        Assert.Equal((75, 75, null, null), (quiz.Mean, quiz.Median, quiz.Deviation, quiz.InternalConsistency));
        Assert.Null(quiz.Items[0].Discrimination.Index);
    }
}
