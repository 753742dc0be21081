using StudyPortal.Learning.Classes.Grades;

namespace StudyPortal.Learning.Tests.Classes.Grades;

public sealed class AssignmentGradingTests
{
    private static readonly DateTimeOffset Opens = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private static readonly DateTimeOffset Due = Opens.AddDays(7);

    [Fact]
    public void An_attempt_handed_in_at_the_deadline_itself_is_in_time()
    {
        var result = Mark(Quiz(new LateRefused()), Handed(Due, 0.8m));

        Assert.Equal((AssignmentStatus.Done, 0.8m, 0), (result.Status, result.Mark, result.DaysLate));
    }

    [Fact]
    public void The_smallest_moment_later_it_is_refused()
    {
        var result = Mark(Quiz(new LateRefused()), Handed(Due.AddTicks(1), 0.8m));

        Assert.Equal((AssignmentStatus.Missing, 0m), (result.Status, result.Mark));
    }

    [Fact]
    public void The_smallest_moment_later_costs_a_whole_day()
    {
        var result = Mark(Quiz(new LateReduced(10)), Handed(Due.AddTicks(1), 0.8m));

        Assert.Equal((AssignmentStatus.DoneLate, 0.72m, 0.8m, 1), (result.Status, result.Mark, result.Reached, result.DaysLate));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 2)]
    public void A_day_lasts_until_the_same_time_of_the_next(int ticks, int days) =>
        Assert.Equal(days, Mark(Quiz(new LateReduced(10)), Handed(Due.AddDays(1).AddTicks(ticks), 0.8m)).DaysLate);

    [Fact]
    public void Nothing_is_left_of_work_that_is_very_late() => Assert.Equal(0m, Mark(Quiz(new LateReduced(30)), Handed(Due.AddDays(4), 1)).Mark);

    [Fact]
    public void What_was_handed_in_before_opening_does_not_count_and_at_opening_does()
    {
        Assert.Equal(AssignmentStatus.Missing, Mark(Quiz(new LateRefused()), Handed(Opens.AddTicks(-1), 1)).Status);
        Assert.Equal(AssignmentStatus.Done, Mark(Quiz(new LateRefused()), Handed(Opens, 1)).Status);
    }

    [Fact]
    public void Only_the_first_attempts_count_and_of_them_the_best()
    {
        var result = Mark(Quiz(new LateRefused()), Handed(Opens, 0.5m), Handed(Opens.AddHours(1), 0.7m), Handed(Opens.AddHours(2), 1));

        Assert.Equal((0.7m, 3, 0), (result.Mark, result.AttemptsUsed, result.AttemptsLeft));
    }

    [Fact]
    public void A_late_attempt_that_is_better_after_its_reduction_gives_the_mark_and_the_work_stays_in_time()
    {
        var result = Mark(Quiz(new LateReduced(10)), Handed(Opens, 0.5m), Handed(Due.AddHours(1), 1));

        Assert.Equal((AssignmentStatus.Done, 0.9m, 1), (result.Status, result.Mark, result.DaysLate));
    }

    [Fact]
    public void It_is_missing_only_once_the_deadline_has_passed()
    {
        Assert.Equal(AssignmentStatus.NotBegun, AssignmentGrading.Of(Quiz(new LateRefused()), Allowance.None, WorkDone.Nothing, Due).Status);
        Assert.Equal(AssignmentStatus.Missing, AssignmentGrading.Of(Quiz(new LateRefused()), Allowance.None, WorkDone.Nothing, Due.AddTicks(1)).Status);
    }

    [Fact]
    public void It_opens_at_its_moment()
    {
        Assert.Equal(AssignmentStatus.NotOpen, AssignmentGrading.Of(Quiz(new LateRefused()), Allowance.None, WorkDone.Nothing, Opens.AddTicks(-1)).Status);
        Assert.Equal(AssignmentStatus.NotBegun, AssignmentGrading.Of(Quiz(new LateRefused()), Allowance.None, WorkDone.Nothing, Opens).Status);
    }

    [Fact]
    public void Lessons_count_each_for_itself_and_those_read_before_opening_too()
    {
        var plan = Quiz(new LateReduced(50)) with { Work = new LessonsWork(["a/one", "a/two"]) };
        var work = new WorkDone([Read("a/one", Opens.AddDays(-30)), Read("a/two", Due.AddHours(3))], [], []);

        var result = AssignmentGrading.Of(plan, Allowance.None, work, Due.AddDays(9));

        Assert.Equal((AssignmentStatus.DoneLate, 0.75m, 1m, 2), (result.Status, result.Mark, result.Reached, result.PartsDone));
    }

    [Fact]
    public void A_drill_is_finished_once_its_goal_is_reached()
    {
        var plan = Quiz(new LateRefused()) with { Work = new DrillWork("ports", 20) };

        var begun = AssignmentGrading.Of(plan, Allowance.None, new WorkDone([], [], [new("ports", Opens, 15)]), Opens.AddDays(1));
        var done = AssignmentGrading.Of(plan, Allowance.None, new WorkDone([], [], [new("ports", Opens, 15), new("ports", Opens.AddHours(1), 24)]), Opens.AddDays(1));

        Assert.Equal((AssignmentStatus.Begun, 0.75m, false), (begun.Status, begun.Mark, begun.Counts));
        Assert.Equal((AssignmentStatus.Done, 1m, true), (done.Status, done.Mark, done.Counts));
    }

    [Fact]
    public void An_extension_that_is_earlier_than_a_deadline_moved_since_takes_nothing_away()
    {
        var plan = Quiz(new LateRefused());

        var result = AssignmentGrading.Of(plan, new Allowance(Due.AddDays(-3), 1, IsExcused: false), new WorkDone([], [Handed(Opens, 0.2m), Handed(Due, 1)], []), Due);

        Assert.Equal((1m, (DateTimeOffset?)Due), (result.Mark, result.DueAt));
    }

    [Fact]
    public void Work_that_has_gone_from_the_content_counts_for_nobody()
    {
        var result = AssignmentGrading.Of(Quiz(new LateRefused()) with { Work = new GoneWork() }, Allowance.None, WorkDone.Nothing, Due.AddDays(1));

        Assert.Equal((AssignmentStatus.Gone, null, false), (result.Status, result.Mark, result.Counts));
    }

    private static AssignmentPlan Quiz(LatePolicy late) => new(Guid.CreateVersion7(Opens), new QuizWork("quiz", 2), Opens, Due, late, 1);

    private static AttemptFact Handed(DateTimeOffset at, decimal share) => new("quiz", at.AddHours(-1), at, share);

    private static LessonFact Read(string lesson, DateTimeOffset done) => new(lesson, done.AddHours(-1), done);

    private static AssignmentResult Mark(AssignmentPlan plan, params AttemptFact[] attempts) =>
        AssignmentGrading.Of(plan, Allowance.None, new WorkDone([], attempts, []), Due.AddDays(30));
}
