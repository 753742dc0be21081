using StudyPortal.Data.Quizzes;

namespace StudyPortal.Data.Tests.Quizzes;

public sealed class StartTests
{
    [Fact]
    public async Task A_started_attempt_comes_back_whole()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var person = await portal.People.CreateGuestAsync();
        var given = portal.Attempt(person, endsAt: portal.Time.Now.AddMinutes(40));

        var started = Assert.IsType<AttemptStarted>(await portal.QuizWrites.StartAsync(given)).Attempt;

        Assert.Equivalent(given, started, strict: true);
        var record = await portal.RecordAsync(given);
        Assert.Equivalent(given, record.Attempt, strict: true);
        Assert.Equal(DateTimeKind.Utc, record.Attempt.EndsAt!.Value.Kind);
        Assert.Equal((0, 0, 0), (record.Drafts.Count, record.Answers.Count, record.Writes));
    }

    [Fact]
    public async Task A_second_post_of_the_form_starts_no_second_attempt_even_after_the_first_was_handed_in()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var person = await portal.People.CreateGuestAsync();
        var first = await portal.StartAttemptAsync(person);

        Assert.Equal(first.Id, Assert.IsType<AttemptAlreadyStarted>(await portal.QuizWrites.StartAsync(portal.Attempt(person))).First.Id);
        await portal.QuizWrites.HandInAsync(portal.HandIn(await portal.RecordAsync(first)));
        var late = Assert.IsType<AttemptAlreadyStarted>(await portal.QuizWrites.StartAsync(portal.Attempt(person))).First;

        Assert.Equal((first.Id, false), (late.Id, late.IsOpen));
        Assert.Equal(1, await portal.CountAsync("QuizAttempts"));
    }

    [Fact]
    public async Task Of_many_forms_posted_at_once_one_starts_an_attempt()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        await using var second = new TemporaryPortal(portal.Folder);
        var person = await portal.People.CreateGuestAsync();

        var results = await Task.WhenAll(Enumerable.Range(0, 40).Select(n =>
            Task.Run(() => (n % 2 == 0 ? portal : second).QuizWrites.StartAsync(portal.Attempt(person, submission: $"form-{n / 4}")))));

        var started = Assert.Single(results.OfType<AttemptStarted>()).Attempt;
        Assert.All(results.OfType<AttemptAlreadyStarted>(), result => Assert.Equal(started.Id, result.First.Id));
        Assert.Equal(39, results.OfType<AttemptAlreadyStarted>().Count());
    }

    [Fact]
    public async Task An_open_attempt_is_gone_on_with_and_a_closed_one_makes_way()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var person = await portal.People.CreateGuestAsync();
        var first = await portal.StartAttemptAsync(person, submission: "one");
        await portal.StartAttemptAsync(person, submission: "two", quiz: "ports");

        Assert.Equal(first.Id, Assert.IsType<AttemptAlreadyStarted>(await portal.QuizWrites.StartAsync(portal.Attempt(person, submission: "three"))).First.Id);
        await portal.QuizWrites.HandInAsync(portal.HandIn(await portal.RecordAsync(first)));
        Assert.IsType<AttemptStarted>(await portal.QuizWrites.StartAsync(portal.Attempt(person, submission: "four")));
    }

    [Fact]
    public async Task An_exam_whose_time_is_over_makes_way_before_anybody_has_handed_it_in()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var person = await portal.People.CreateGuestAsync();
        var end = portal.Time.Now.AddMinutes(40);
        var first = await portal.StartAttemptAsync(person, "one", way: "exam", endsAt: end);
        portal.Time.Advance(TimeSpan.FromMinutes(39));
        Assert.Equal(first.Id, Assert.IsType<AttemptAlreadyStarted>(await portal.QuizWrites.StartAsync(portal.Attempt(person, "two", way: "exam", endsAt: end.AddMinutes(39)))).First.Id);
        portal.Time.Advance(TimeSpan.FromMinutes(1));

        var second = await portal.StartAttemptAsync(person, "three", way: "exam", endsAt: end.AddMinutes(40));

        Assert.Equal([second.Id, first.Id], (await portal.Quizzes.OpenAsync(person)).Select(attempt => attempt.Id));
        Assert.Equal(first.Id, Assert.Single(await portal.Quizzes.OverdueAsync(end.AddSeconds(1), take: 10)).Id);
    }

    [Fact]
    public async Task People_do_not_get_in_each_others_way()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        await portal.StartAttemptAsync(await portal.People.CreateGuestAsync());
        await portal.StartAttemptAsync(await portal.People.CreateGuestAsync());
        Assert.IsType<AttemptOfUnknownPerson>(await portal.QuizWrites.StartAsync(portal.Attempt(Guid.NewGuid())));
        Assert.Equal(2, await portal.CountAsync("QuizAttempts"));
    }

    [Fact]
    public async Task A_locked_database_is_said_and_nothing_is_stored()
    {
        await using var portal = await TemporaryPortal.StartAsync("Default Timeout=1");
        var person = await portal.People.CreateGuestAsync();
        await using (var other = portal.Stranger())
        {
            await using var writing = other.BeginTransaction(deferred: false);
            Assert.IsType<AttemptNotStarted>(await portal.QuizWrites.StartAsync(portal.Attempt(person)));
        }

        Assert.Equal(0, await portal.CountAsync("QuizAttempts"));
        await portal.StartAttemptAsync(person);
    }
}
