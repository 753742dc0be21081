using StudyPortal.Data.People;
using StudyPortal.Data.Progress;

namespace StudyPortal.Data.Tests.Progress;

public sealed class ProgressFeedTests
{
    [Fact]
    public async Task It_tells_after_the_commit_and_before_the_caller_hears_of_it()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var person = await portal.People.CreateGuestAsync();
        List<(Guid Person, long Answers)> told = [];
        using var subscription = portal.Get<ProgressFeed>().Subscribe(changed => told.Add((changed, portal.CountAsync("Answers").GetAwaiter().GetResult())));
        await portal.StoreAsync(person, "s1");
        Assert.Equal([(person, 1L)], told);
        await portal.Lessons.VisitAsync(person, "etcd/ports", portal.Time.Now);
        Assert.Equal(2, told.Count);
    }

    [Fact]
    public async Task Whoever_has_had_enough_is_not_told_and_the_others_are()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var person = await portal.People.CreateGuestAsync();
        var feed = portal.Get<ProgressFeed>();
        var (first, second) = (0, 0);
        var leaving = feed.Subscribe(_ => first++);
        using var staying = feed.Subscribe(_ => second++);
        leaving.Dispose();
        leaving.Dispose();
        await portal.StoreAsync(person, "s1");
        Assert.Equal((0, 1), (first, second));
    }

    [Fact]
    public async Task A_join_tells_of_both_and_an_erasure_of_the_one()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var (guest, user) = (await portal.People.CreateGuestAsync(), await portal.AddUserAsync("ada"));
        await portal.StoreAsync(guest, "s1");
        HashSet<Guid> told = [];
        using var subscription = portal.Get<ProgressFeed>().Subscribe(person => told.Add(person));
        var person = Assert.IsType<GuestJoined>(await portal.People.JoinAsync(guest, user)).PersonId;
        Assert.True(told.SetEquals([guest, person]));
        told.Clear();
        await portal.Accounts.EraseAsync(user);
        Assert.True(told.SetEquals([person]));
    }
}
