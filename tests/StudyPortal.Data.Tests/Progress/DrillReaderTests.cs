using StudyPortal.Data.Progress;

namespace StudyPortal.Data.Tests.Progress;

public sealed class DrillReaderTests
{
    private const string Drill = "drill-quorum-1-0000000000000001";

    [Fact]
    public async Task Drills_are_no_questions_of_a_persons_progress_but_count_as_activity()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var person = await portal.People.CreateGuestAsync();
        foreach (var question in new[] { "drill", "drills-of-old", Drill, "quorum" }) await portal.StoreAsync(person, question, question);
        portal.Time.Advance(TimeSpan.FromDays(1));
        await portal.StoreAsync(person, "later", "drill-ports-3-0000000000000002");

        var progress = await portal.Progress.ReadAsync(person);

        Assert.Equal(["drill", "drills-of-old", "quorum"], progress.Questions.Keys.Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.Equal((2, portal.Time.Now), (progress.Drills, progress.LastActivityAt));
    }

    [Fact]
    public async Task Somebody_who_only_drills_has_progress_too()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var person = await portal.People.CreateGuestAsync();
        await portal.StoreAsync(person, Drill, Drill);

        Assert.Equal((1, portal.Time.Now), ((await portal.Progress.ReadAsync(person)).Drills, (await portal.Progress.ReadAsync(person)).LastActivityAt));
    }

    [Fact]
    public async Task The_marks_of_a_topic_are_this_persons_and_in_order()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var (person, other) = (await portal.People.CreateGuestAsync(), await portal.People.CreateGuestAsync());
        await portal.StoreAsync(person, "b", "drill-quorum-2-b", score: 0.5);
        await portal.StoreAsync(person, "a", "drill-quorum-1-a");
        await portal.StoreAsync(person, "p", "drill-ports-1-a");
        await portal.StoreAsync(other, "o", "drill-quorum-1-o");

        var marks = await portal.Drills.MarksAsync(person, "quorum");

        Assert.Equal([("drill-quorum-2-b", false), ("drill-quorum-1-a", true)], marks.Select(mark => (mark.Question, mark.IsRight)));
        Assert.Equal(0.5, (await portal.Drills.FindAsync(person, "drill-quorum-2-b"))!.Score);
        Assert.Null(await portal.Drills.FindAsync(person, "drill-quorum-1-o"));
    }

    [Fact]
    public async Task A_run_belongs_to_whoever_began_it_and_its_totals_only_grow()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var (person, other) = (await portal.People.CreateGuestAsync(), await portal.People.CreateGuestAsync());
        var run = portal.Run(person);
        Assert.Equal(StartRunResult.Started, await portal.Runs.StartAsync(run));
        Assert.Equal(StartRunResult.UnknownPerson, await portal.Runs.StartAsync(portal.Run(Guid.NewGuid())));

        await portal.Runs.ScoreAsync(run.Id, answered: 3, right: 2, bestInARow: 2);
        await portal.Runs.ScoreAsync(run.Id, answered: 2, right: 2, bestInARow: 2);

        var found = (await portal.Drills.FindRunAsync(person, run.Id))!;
        Assert.Equal((3, 2, 2, -7L, portal.Time.Now), (found.Answered, found.Right, found.BestInARow, found.Seed, found.StartedAt));
        Assert.Null(await portal.Drills.FindRunAsync(other, run.Id));
    }

    [Fact]
    public async Task The_best_run_has_the_longest_row_then_the_most_right_then_the_fewest_wrong()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var person = await portal.People.CreateGuestAsync();
        var worse = await RunAsync(answered: 9, right: 8, best: 3);
        await RunAsync(answered: 4, right: 0, best: 0);
        await RunAsync(answered: 20, right: 20, best: 20, seconds: 600);
        await RunAsync(answered: 20, right: 20, best: 20, topic: "ports");
        await RunAsync(answered: 7, right: 6, best: 4);
        var best = await RunAsync(answered: 6, right: 6, best: 4);
        await RunAsync(answered: 6, right: 5, best: 4);

        Assert.Equal(best, (await portal.Drills.BestRunAsync(person, "quorum", seconds: 120))!.Id);
        Assert.Equal(6, (await portal.Drills.BestRunAsync(person, "quorum", seconds: 120, except: best))!.Right);
        Assert.NotEqual(worse, (await portal.Drills.BestRunAsync(person, "quorum", seconds: 120))!.Id);
        Assert.Null(await portal.Drills.BestRunAsync(person, "timing", seconds: 120));

        async Task<Guid> RunAsync(int answered, int right, int best, int seconds = 120, string topic = "quorum")
        {
            var run = portal.Run(person, topic, seconds);
            await portal.Runs.StartAsync(run);
            await portal.Runs.ScoreAsync(run.Id, answered, right, best);
            return run.Id;
        }
    }
}
