using StudyPortal.Learning.Classes.Grades;

namespace StudyPortal.Learning.Tests.Classes.Grades;

public sealed class GradePropertyTests
{
    private static IEnumerable<(int Seed, GradeCase Case)> Cases => Enumerable.Range(0, GradeCase.Seeds).Select(seed => (seed, GradeCase.Of(seed)));

    [Fact]
    public void Marks_and_statuses_agree_with_the_rules_applied_by_hand() => Assert.All(Cases, given =>
    {
        var result = given.Case.Result;

        Assert.Equal(NaiveGrade.StatusOf(given.Case), result.Status);
        Assert.Equal(NaiveGrade.MarkOf(given.Case), result.Mark);
        Assert.InRange(result.Mark ?? 0, 0, result.Reached ?? 0);
    });

    [Fact]
    public void The_cases_meet_every_status_often() =>
        Assert.All(Cases.CountBy(given => given.Case.Result.Status).Where(status => status.Key != AssignmentStatus.Gone), status => Assert.True(status.Value > 50, $"{status.Key}: {status.Value}"));

    [Fact]
    public void Later_work_never_raises_a_mark_where_late_work_is_refused() => Assert.All(Cases, given =>
    {
        var refused = given.Case with { Plan = given.Case.Plan with { Late = new LateRefused(), DueAt = given.Case.Plan.DueAt ?? GradeCase.Start.AddDays(5) } };
        var due = refused.Plan.For(refused.Allowance).DueAt!.Value;
        var random = new Random(given.Seed);
        var later = due.AddTicks(1 + random.Next(3));
        var worked = refused with
        {
            Lessons = [.. refused.Lessons.Where(fact => fact.DoneAt is not null), .. new[] { "a/one", "a/two", "a/three" }.Where(lesson => !refused.Lessons.Any(fact => fact.Lesson == lesson && fact.DoneAt is not null)).Select(lesson => new LessonFact(lesson, later, later))],
            Attempts = [.. refused.Attempts, new AttemptFact("quiz", due, later, 1)],
            Runs = [.. refused.Runs, new RunFact("ports", later, 10)],
        };

        Assert.True((worked.Result.Mark ?? 0) <= (refused.Result.Mark ?? 0), $"seed {given.Seed}");
    });

    [Fact]
    public void An_extension_never_lowers_a_mark() => Assert.All(Cases, given =>
    {
        var plain = given.Case with { Allowance = Allowance.None };
        var extended = given.Case with { Allowance = given.Case.Allowance with { IsExcused = false } };

        Assert.True((extended.Result.Mark ?? 0) >= (plain.Result.Mark ?? 0), $"seed {given.Seed}");
    });

    [Fact]
    public void The_order_of_what_was_done_does_not_matter() => Assert.All(Cases, given =>
    {
        var random = new Random(given.Seed);
        var shuffled = given.Case with
        {
            Lessons = [.. given.Case.Lessons.OrderBy(_ => random.Next())],
            Attempts = [.. given.Case.Attempts.OrderBy(_ => random.Next())],
            Runs = [.. given.Case.Runs.OrderBy(_ => random.Next())],
        };

        Assert.Equal(given.Case.Result, shuffled.Result);
    });

    [Fact]
    public void Weights_scale_out_of_the_grade() => Assert.All(Grades, given =>
    {
        var (grade, tenfold) = (WeightedGrade.Of(given), WeightedGrade.Of(given.Select(line => (line.Weight * 10, line.Result))));

        // Thirds have no end: the last of 28 digits may be rounded either way.
        Assert.Equal(grade.Mark ?? -1, tenfold.Mark ?? -1, 20);
        Assert.Equal(grade.Counted, tenfold.Counted);
    });

    [Fact]
    public void What_is_excused_changes_nothing_of_the_others() => Assert.All(Grades, given =>
        Assert.Equal(WeightedGrade.Of(given.Where(line => line.Result.Status != AssignmentStatus.Excused)), WeightedGrade.Of(given)));

    [Fact]
    public void A_grade_is_the_plain_weighted_mean_of_what_counts() => Assert.All(Grades, given =>
    {
        var counting = given.Where(line => line.Result.Status is AssignmentStatus.Done or AssignmentStatus.DoneLate or AssignmentStatus.Missing && line.Weight > 0).ToList();
        var weights = counting.Sum(line => line.Weight);
        decimal? expected = weights == 0 ? null : counting.Sum(line => line.Weight * line.Result.Mark!.Value) / weights;

        Assert.Equal(expected, WeightedGrade.Of(given).Mark);
    });

    [Fact]
    public void Mean_and_median_agree_with_every_mark_written_out() => Assert.All(Enumerable.Range(0, GradeCase.Seeds), seed =>
    {
        var random = new Random(seed);
        var groups = Enumerable.Range(0, random.Next(6)).Select(_ => (Mark: random.Next(0, 11) / 10m, Learners: random.Next(0, 5))).ToList();
        var all = groups.SelectMany(group => Enumerable.Repeat(group.Mark, group.Learners)).Order().ToList();

        var summary = MarkSummary.Of(groups);

        Assert.Equal(all.Count, summary.Learners);
        Assert.Equal(all.Count == 0 ? null : all.Sum() / all.Count, summary.Mean);
        Assert.Equal(all.Count == 0 ? null : (all[(all.Count - 1) / 2] + all[all.Count / 2]) / 2, summary.Median);
    });

    private static IEnumerable<IReadOnlyList<(decimal Weight, AssignmentResult Result)>> Grades => Enumerable.Range(0, GradeCase.Seeds / 4)
        .Select(grade => (IReadOnlyList<(decimal, AssignmentResult)>)[.. Enumerable.Range(grade * 4, 4).Select(GradeCase.Of).Select(given => (given.Plan.Weight, given.Result))]);
}
