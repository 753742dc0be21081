using StudyPortal.Learning.Generators;

namespace StudyPortal.Learning.Tests.Generators;

public sealed class DrillRunTests
{
    private static readonly TimeSpan _minute = TimeSpan.FromMinutes(1);

    [Fact]
    public void A_wrong_answer_ends_the_row_and_keeps_the_best()
    {
        var run = After(true, true, false, true);
        Assert.Equal((4, 3, 1, 2), (run.Answered, run.Right, run.InARow, run.BestInARow));
    }

    [Fact]
    public void An_answer_in_the_last_moment_counts_and_a_later_one_does_not()
    {
        var run = After(true).Answer(isRight: true, _minute);
        Assert.Equal(2, run.Right);
        Assert.False(run.IsOver(_minute));
        Assert.Equal(run, run.Answer(isRight: true, _minute + TimeSpan.FromTicks(1)));
    }

    [Fact]
    public void Time_left_ends_at_nothing()
    {
        var run = new DrillRun(_minute);
        Assert.Equal(TimeSpan.FromSeconds(45), run.TimeLeft(TimeSpan.FromSeconds(15)));
        Assert.Equal(TimeSpan.Zero, run.TimeLeft(TimeSpan.FromSeconds(75)));
    }

    [Fact]
    public void Moments_do_not_go_backwards() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => After(true, true).Answer(isRight: true, TimeSpan.FromSeconds(1)));

    [Fact]
    public void The_longer_row_is_the_better_run()
    {
        Assert.True(After(true, true).Beats(After(true, false, true, false, true)));
        Assert.True(After(true, false, true).Beats(After(true)));
        Assert.True(After(true, true).Beats(After(true, true, false)));
        Assert.False(After(true, true).Beats(After(true, true)));
        Assert.False(After(true).Beats(After(true, true)));
    }

    [Fact]
    public void The_first_right_answer_ever_is_a_best()
    {
        Assert.True(After(true).Beats(null));
        Assert.False(After(false).Beats(null));
    }

    [Fact]
    public void Runs_of_different_length_are_not_compared() =>
        Assert.False(After(true, true).Beats(new DrillRun(TimeSpan.FromMinutes(2)).Answer(isRight: true, TimeSpan.Zero)));

    [Fact]
    public void A_stored_run_is_compared_like_one_that_was_run()
    {
        var stored = DrillRun.Stored(_minute, answered: 3, right: 2, bestInARow: 2);
        Assert.True(After(true, true).Beats(stored));
        Assert.True(stored.Beats(After(true)));
        Assert.Equal((3, 2, 2), (stored.Answered, stored.Right, stored.BestInARow));
        Assert.Throws<ArgumentOutOfRangeException>(() => DrillRun.Stored(_minute, answered: 1, right: 2, bestInARow: 0));
    }

    private static DrillRun After(params bool[] answers) =>
        answers.Index().Aggregate(new DrillRun(_minute), (run, answer) => run.Answer(answer.Item, TimeSpan.FromSeconds(2 * (answer.Index + 1))));
}
