using System.Threading.Channels;
using StudyPortal.Data.Classes;
using StudyPortal.Web.Tests.Hosting;

namespace StudyPortal.Web.Tests.Features.Classes.Boards;

public sealed class WatchTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private readonly Channel<int> _told = Channel.CreateUnbounded<int>();
    private int _count;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_change_is_told_at_once_and_many_more_once_after_half_a_second()
    {
        using var portal = new BoardPortal(fixture);
        var ada = await portal.PersonAsync();
        var known = await portal.AddClassAsync(isAggregateOnly: false, ada);
        await portal.Boards.OpenAsync(known.Id, Cancel);
        using var watching = portal.Boards.Watch(known.Id, TellAsync);

        await portal.AnswerAsync(ada);
        Assert.Equal(1, await ToldAsync());
        for (var n = 0; n < 10; n++) await portal.AnswerAsync(ada);
        Assert.Equal(1, Volatile.Read(ref _count));
        Assert.Equal(TimeSpan.FromMilliseconds(500), await portal.Time.RunOutAsync(Cancel));
        Assert.Equal(2, await ToldAsync());
        await portal.Time.RunOutAsync(Cancel);
        await portal.AnswerAsync(ada);
        Assert.Equal(3, await ToldAsync());
    }

    [Fact]
    public async Task Only_changes_of_this_class_are_told()
    {
        using var portal = new BoardPortal(fixture);
        var (ada, bob) = (await portal.PersonAsync(), await portal.PersonAsync());
        var (known, other) = (await portal.AddClassAsync(isAggregateOnly: false, ada), await portal.AddClassAsync(isAggregateOnly: false, bob));
        foreach (var opened in (StudyClass[])[known, other]) await portal.Boards.OpenAsync(opened.Id, Cancel);
        using var watching = portal.Boards.Watch(known.Id, TellAsync);

        await portal.AnswerAsync(bob);
        await portal.Get<ClassStore>().RenewCodeAsync(other.Id, Cancel);
        await portal.AnswerAsync(ada);
        Assert.Equal(1, await ToldAsync());
        await portal.Time.RunOutAsync(Cancel);
        await portal.EnterAsync(known, bob);
        Assert.Equal(2, await ToldAsync());
    }

    [Fact]
    public async Task Whoever_has_had_enough_is_told_nothing_more_and_others_are()
    {
        using var portal = new BoardPortal(fixture);
        var ada = await portal.PersonAsync();
        var known = await portal.AddClassAsync(isAggregateOnly: false, ada);
        await portal.Boards.OpenAsync(known.Id, Cancel);
        var left = 0;
        var leaving = portal.Boards.Watch(known.Id, () => Task.FromResult(Interlocked.Increment(ref left)));
        using var staying = portal.Boards.Watch(known.Id, TellAsync);
        leaving.Dispose();
        leaving.Dispose();
        await portal.AnswerAsync(ada);
        Assert.Equal(1, await ToldAsync());
        Assert.Equal(0, Volatile.Read(ref left));
    }

    private Task TellAsync() => _told.Writer.WriteAsync(Interlocked.Increment(ref _count)).AsTask();

    private async Task<int> ToldAsync() => await _told.Reader.ReadAsync(Cancel);
}
