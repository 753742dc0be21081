using Microsoft.EntityFrameworkCore;

namespace StudyPortal.Data.Tests.People;

public sealed class PeopleStoreTests
{
    [Fact]
    public async Task An_account_gets_one_person_on_first_need()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var user = await portal.AddUserAsync("ada");
        var first = await portal.People.FindForUserAsync(user);
        Assert.NotNull(first);
        Assert.Equal(first, await portal.People.FindForUserAsync(user));
        Assert.Equal(1, await portal.CountAsync("People"));
    }

    [Fact]
    public async Task Many_first_needs_at_once_make_one_person()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        await using var second = new TemporaryPortal(portal.Folder);
        var user = await portal.AddUserAsync("ada");
        var people = await Task.WhenAll(Enumerable.Range(0, 40).Select(n => Task.Run(() => (n % 2 == 0 ? portal : second).People.FindForUserAsync(user))));
        Assert.NotNull(Assert.Single(people.Distinct()));
        Assert.Equal(1, await portal.CountAsync("People"));
    }

    [Fact]
    public async Task A_known_person_costs_no_query()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var user = await portal.AddUserAsync("ada");
        await portal.People.FindForUserAsync(user);
        await portal.People.FindForUserAsync(user);
        var (queries, commits) = (portal.Queries.Count, portal.Commits.Count);
        await portal.People.FindForUserAsync(user);
        Assert.Equal((queries, commits), (portal.Queries.Count, portal.Commits.Count));
    }

    [Fact]
    public async Task An_unknown_account_has_no_person()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        Assert.Null(await portal.People.FindForUserAsync("nobody"));
        Assert.Equal(0, await portal.CountAsync("People"));
    }

    [Fact]
    public async Task Being_seen_is_written_once_an_hour()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var guest = await portal.People.CreateGuestAsync();
        portal.Time.Advance(TimeSpan.FromMinutes(10));
        Assert.True(await portal.People.TouchAsync(guest));
        var (seen, commits) = (portal.Time.Now, portal.Commits.Count);
        portal.Time.Advance(TimeSpan.FromMinutes(59));
        Assert.True(await portal.People.TouchAsync(guest));
        Assert.Equal((seen, commits), (await LastSeenAsync(), portal.Commits.Count));
        portal.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.True(await portal.People.TouchAsync(guest));
        Assert.Equal(portal.Time.Now, await LastSeenAsync());

        async Task<DateTime> LastSeenAsync()
        {
            await using var context = portal.Context();
            return await context.People.Where(person => person.Id == guest).Select(person => person.LastSeenAt).SingleAsync();
        }
    }

    [Fact]
    public async Task Nobody_can_be_seen_who_does_not_exist()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        Assert.False(await portal.People.TouchAsync(Guid.NewGuid()));
    }

    [Fact]
    public async Task A_locked_database_is_an_exception_here()
    {
        await using var portal = await TemporaryPortal.StartAsync("Default Timeout=1");
        await using var other = portal.Stranger();
        await using var writing = other.BeginTransaction(deferred: false);
        await Assert.ThrowsAsync<DatabaseUnavailableException>(() => portal.People.CreateGuestAsync());
    }
}
