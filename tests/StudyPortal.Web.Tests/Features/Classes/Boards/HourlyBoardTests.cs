using StudyPortal.Data.Classes;
using StudyPortal.Web.Tests.Hosting;

namespace StudyPortal.Web.Tests.Features.Classes.Boards;

/// <summary>Classes that show figures of all together only: nobody is to watch one learner's answer arrive.</summary>
public sealed class HourlyBoardTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_answer_is_seen_after_the_next_full_hour()
    {
        using var portal = new BoardPortal(fixture);
        var ada = await portal.PersonAsync();
        await portal.AnswerAsync(ada);
        portal.Time.Now += TimeSpan.FromHours(1);
        var known = await portal.AddClassAsync(isAggregateOnly: true, ada);
        Assert.Equal([1], await portal.AnswersAsync(known, ada));

        await portal.AnswerAsync(ada);
        portal.Time.Now += TimeSpan.FromMinutes(39);
        Assert.Equal([1], await portal.AnswersAsync(known, ada));
        portal.Time.Now += TimeSpan.FromMinutes(10);
        await portal.AnswerAsync(ada);
        Assert.Equal([2], await portal.AnswersAsync(known, ada));
        Assert.Equal(new DateTimeOffset(2026, 3, 1, 11, 0, 0, TimeSpan.Zero), (await portal.Boards.OpenAsync(known.Id, Cancel)).Now);
        portal.Time.Now += TimeSpan.FromHours(1);
        Assert.Equal([3], await portal.AnswersAsync(known, ada));
    }

    [Fact]
    public async Task Loading_it_anew_tells_nothing_newer()
    {
        using var portal = new BoardPortal(fixture);
        var ada = await portal.PersonAsync();
        await portal.AnswerAsync(ada, score: 0);
        portal.Time.Now += TimeSpan.FromHours(1);
        var known = await portal.AddClassAsync(isAggregateOnly: true, ada);
        await portal.AnswerAsync(ada, score: 1);
        await portal.AnswerAsync(ada, "predict-sample");

        Assert.Equal([1], await portal.AnswersAsync(known, ada));
        using var other = new BoardPortal(fixture);
        other.Time.Now = portal.Time.Now;
        Assert.Equal([1], await other.AnswersAsync(known, ada));
        portal.Time.Now += TimeSpan.FromHours(1);
        Assert.Equal([3], await portal.AnswersAsync(known, ada));
    }

    [Fact]
    public async Task Who_comes_or_goes_does_so_at_the_full_hour()
    {
        using var portal = new BoardPortal(fixture);
        var (ada, bob) = (await portal.PersonAsync(), await portal.PersonAsync());
        var known = await portal.AddClassAsync(isAggregateOnly: true, ada);
        Assert.Equal([0, null], await portal.AnswersAsync(known, ada, bob));
        await portal.EnterAsync(known, bob, portal.Time.Now.UtcDateTime);
        await portal.Get<MembershipStore>().LeaveAsync(ada, known.Id, Cancel);
        Assert.Equal([0, null], await portal.AnswersAsync(known, ada, bob));
        portal.Time.Now += TimeSpan.FromMinutes(41);
        Assert.Equal([null, 0], await portal.AnswersAsync(known, ada, bob));
    }

    [Fact]
    public async Task Whoever_joined_since_the_hour_is_taken_in_at_the_next()
    {
        using var portal = new BoardPortal(fixture);
        var ada = await portal.PersonAsync();
        var known = await portal.AddClassAsync(isAggregateOnly: true);
        await portal.EnterAsync(known, ada, portal.Time.Now.UtcDateTime);
        Assert.Equal([null], await portal.AnswersAsync(known, ada));
        portal.Time.Now += TimeSpan.FromHours(1);
        Assert.Equal([0], await portal.AnswersAsync(known, ada));
    }

    [Fact]
    public async Task Nobody_is_named_and_nothing_is_told()
    {
        using var portal = new BoardPortal(fixture);
        var ada = await portal.PersonAsync();
        var known = await portal.AddClassAsync(isAggregateOnly: true, ada);
        var told = 0;
        using var watching = portal.Boards.Watch(known.Id, () => Task.FromResult(Interlocked.Increment(ref told)));
        var view = await portal.Boards.OpenAsync(known.Id, Cancel);
        Assert.Empty(view.Members);
        Assert.Null(view.Find(ada));
        await portal.AnswerAsync(ada);
        portal.Publish("glossary.yml", text => text + "\n");
        Assert.Equal(0, Volatile.Read(ref told));
    }

    [Fact]
    public async Task Names_that_are_hidden_from_now_on_are_hidden_at_the_next_look()
    {
        using var portal = new BoardPortal(fixture);
        var ada = await portal.PersonAsync();
        var known = await portal.AddClassAsync(isAggregateOnly: false, ada);
        await portal.AnswerAsync(ada);
        Assert.Single((await portal.Boards.OpenAsync(known.Id, Cancel)).Members);
        Assert.Equal([1], await portal.AnswersAsync(known, ada));

        Assert.Equal(ClassChange.Changed, await portal.Get<ClassStore>().HideNamesAsync(known.Id, hidden: true, Cancel));
        Assert.Empty((await portal.Boards.OpenAsync(known.Id, Cancel)).Members);
        Assert.Equal([0], await portal.AnswersAsync(known, ada));
    }
}
