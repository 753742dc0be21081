using StudyPortal.Learning.Mastery;

namespace StudyPortal.Learning.Tests.Mastery;

public sealed class StudyPlanTests
{
    private static readonly DateTimeOffset _start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_newcomer_begins_with_the_first_guide()
    {
        var step = Assert.IsType<BeginGuide>(StudyPlan.Next([Guide("empty"), Guide("ports", New("a"), New("b")), Guide("deep", New("c"))], []));
        Assert.Equal(("ports", "a"), (step.Guide.Slug, step.Lesson.Slug));
        Assert.Contains("a good place to begin", step.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void The_unfinished_lesson_visited_last_comes_first()
    {
        var step = Assert.IsType<ContinueLesson>(StudyPlan.Next(
            [Guide("ports", Opened("a", 1), Opened("b", 5), New("c")), Guide("deep", Opened("d", 3), Done("e", 9))], [Slipping("raft", 0.1m)]));
        Assert.Equal(("ports", "b"), (step.Guide.Slug, step.Lesson.Slug));
    }

    [Fact]
    public void With_nothing_open_the_guide_visited_last_goes_on()
    {
        var step = Assert.IsType<OpenNextLesson>(StudyPlan.Next(
            [Guide("ports", Done("a", 1), New("b")), Guide("deep", Done("c", 5), New("d"), New("e")), Guide("new", New("f"))], []));
        Assert.Equal(("deep", "d"), (step.Guide.Slug, step.Lesson.Slug));
    }

    [Fact]
    public void Next_is_what_follows_the_last_lesson_done()
    {
        var step = Assert.IsType<OpenNextLesson>(StudyPlan.Next([Guide("ports", New("a"), Done("b", 1), New("c"))], []));
        Assert.Equal("c", step.Lesson.Slug);
    }

    [Fact]
    public void At_the_end_of_a_guide_the_lesson_left_out_is_next()
    {
        var step = Assert.IsType<OpenNextLesson>(StudyPlan.Next([Guide("ports", Done("a", 1), New("b"), Done("c", 2))], []));
        Assert.Equal("b", step.Lesson.Slug);
    }

    [Fact]
    public void A_finished_guide_leads_to_one_not_begun()
    {
        var step = Assert.IsType<BeginGuide>(StudyPlan.Next([Guide("ports", Done("a", 1)), Guide("deep", New("b"))], [Slipping("raft", 0.5m)]));
        Assert.Equal("deep", step.Guide.Slug);
        Assert.Contains("finished what you began", step.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void With_every_lesson_done_the_weakest_slipping_objective_is_next()
    {
        var solid = new ObjectiveStanding("ports", Standing.Solid, 0.01m, 3, 0);
        var step = Assert.IsType<RefreshObjective>(StudyPlan.Next([Guide("ports", Done("a", 1))], [solid, Slipping("raft", 0.7m), Slipping("keys", 0.4m)]));
        Assert.Equal("keys", step.Objective.Objective);
        Assert.Equal(step.Objective.Explain(), step.Why);
    }

    [Fact]
    public void What_slips_comes_before_what_never_was_solid()
    {
        var step = Assert.IsType<RefreshObjective>(StudyPlan.Next([Guide("ports", Done("a", 1))], [Shaky("raft", idleDays: 90), Slipping("keys", 0.7m)]));
        Assert.Equal("keys", step.Objective.Objective);
    }

    [Fact]
    public void With_every_lesson_done_what_never_became_solid_is_next()
    {
        var step = Assert.IsType<RefreshObjective>(StudyPlan.Next([Guide("ports", Done("a", 1))], [Shaky("raft", idleDays: 0)]));
        Assert.Equal("raft", step.Objective.Objective);
    }

    [Theory]
    [InlineData(StudyPlan.StaleDays, true)]
    [InlineData(StudyPlan.StaleDays - 1, false)]
    public void A_shaky_objective_with_a_stale_answer_blocks_what_builds_on_it(int idleDays, bool blocks)
    {
        var guide = Guide("ports", Done("a", 1) with { Objectives = ["raft"] }, New("b"));
        var step = StudyPlan.Next([guide], [Shaky("raft", idleDays)]);
        Assert.Equal(blocks, step is RefreshObjective);
        if (blocks)
            Assert.StartsWith("“b” builds on this, and it is shaky. 40 % strong", step.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void The_weakest_of_what_blocks_is_refreshed_first()
    {
        var guide = Guide("ports", Done("a", 1) with { Objectives = ["raft", "keys"] }, New("b"));
        var step = Assert.IsType<RefreshObjective>(StudyPlan.Next([guide], [Shaky("raft", 30), Shaky("keys", 30) with { Strength = 0.2m }]));
        Assert.Equal("keys", step.Objective.Objective);
    }

    [Fact]
    public void What_a_later_lesson_or_another_guide_teaches_blocks_nothing()
    {
        var here = Guide("ports", Done("a", 1), New("b") with { Objectives = ["raft"] });
        var there = Guide("deep", New("c") with { Objectives = ["keys"] });
        Assert.IsType<OpenNextLesson>(StudyPlan.Next([there, here], [Shaky("raft", 30), Shaky("keys", 30)]));
    }

    [Fact]
    public void A_new_guide_waits_for_the_guides_before_it()
    {
        var finished = Guide("ports", Done("a", 1) with { Objectives = ["raft"] });
        Assert.IsType<RefreshObjective>(StudyPlan.Next([finished, Guide("deep", New("b"))], [Shaky("raft", 30)]));
        Assert.IsType<BeginGuide>(StudyPlan.Next([Guide("deep", New("b")), finished], [Shaky("raft", 30)]));
    }

    [Fact]
    public void An_open_lesson_is_finished_first() =>
        Assert.IsType<ContinueLesson>(StudyPlan.Next([Guide("ports", Done("a", 1) with { Objectives = ["raft"] }, Opened("b", 2))], [Shaky("raft", 30)]));

    [Fact]
    public void What_works_blocks_nothing() =>
        Assert.IsType<OpenNextLesson>(StudyPlan.Next(
            [Guide("ports", Done("a", 1) with { Objectives = ["raft"] }, New("b"))], [Shaky("raft", 30) with { Strength = ObjectiveStandings.WorkingStrength }]));

    [Fact]
    public void With_all_done_and_solid_nothing_is_left() =>
        Assert.IsType<NothingLeft>(StudyPlan.Next([Guide("ports", Done("a", 1))], [new ObjectiveStanding("raft", Standing.Solid, 1, 3, 0)]));

    [Fact]
    public void A_portal_without_guides_has_nothing_to_do() => Assert.IsType<NothingLeft>(StudyPlan.Next([], []));

    private static GuideProgress Guide(string slug, params LessonState[] lessons) => new(slug, slug.ToUpperInvariant(), lessons);

    private static LessonState New(string slug) => new(slug, slug, LastVisitedAt: null, IsDone: false);

    private static LessonState Opened(string slug, int day) => new(slug, slug, _start.AddDays(day), IsDone: false);

    private static LessonState Done(string slug, int day) => new(slug, slug, _start.AddDays(day), IsDone: true);

    private static ObjectiveStanding Shaky(string objective, int idleDays) => new(objective, Standing.Learning, 0.4m, 3, idleDays);

    private static ObjectiveStanding Slipping(string objective, decimal strength) => new(objective, Standing.Slipping, strength, 5, 0);
}
