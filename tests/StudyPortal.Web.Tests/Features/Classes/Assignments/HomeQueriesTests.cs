using StudyPortal.Web.Tests.Hosting;

namespace StudyPortal.Web.Tests.Features.Classes.Assignments;

/// <summary>What assignments cost the start page.</summary>
public sealed class HomeQueriesTests(ClassDesk desk) : IClassFixture<ClassDesk>
{
    [Fact]
    public async Task The_start_page_asks_two_queries_at_most_for_assignments_and_none_for_guests()
    {
        var (_, email) = await desk.JoinAsync();
        await desk.AssignAsync("quiz", "sample");
        await desk.AssignAsync("drill", "ports", given => given.Goal = 10);
        await desk.AssignAsync("guide", "sample");
        var learner = desk.Portal.NewBrowser();
        await learner.SignInAsync(email);
        Assert.Contains("Your assignments", (await learner.GetAsync("/")).Text, StringComparison.Ordinal);

        // Whoever is in no class has asked one already: whether something is assigned.
        Assert.InRange(await QueriesAsync(learner) - await QueriesAsync(await desk.Portal.SignInAsync()), 0, 1);
        Assert.Equal(0, await QueriesAsync(desk.Portal.NewBrowser()));
    }

    // The fewest of some visits: the portal has work of its own.
    private async Task<int> QueriesAsync(Browser browser)
    {
        var fewest = int.MaxValue;
        for (var visit = 0; visit < 5; visit++)
        {
            var before = desk.Portal.Connections.Opened;
            await browser.GetAsync("/");
            fewest = Math.Min(fewest, desk.Portal.Connections.Opened - before);
        }

        return fewest;
    }
}
