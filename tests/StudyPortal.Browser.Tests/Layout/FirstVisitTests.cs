using System.Collections.Concurrent;
using Microsoft.Playwright;
using StudyPortal.Browser.Tests.Hosting;

namespace StudyPortal.Browser.Tests.Layout;

public sealed class FirstVisitTests(PortalFixture portal)
{
    private const double MostBytes = 120_000;

    public static TheoryData<int> Guides => [0, 1];

    [Theory]
    [MemberData(nameof(Guides))]
    public async Task A_lesson_is_light_and_one_style_sheet_alone_delays_its_first_paint(int guide)
    {
        await using var visitor = await portal.VisitAsync();
        var devTools = await visitor.Context.NewCDPSessionAsync(visitor.Page);
        var received = new ConcurrentBag<double>();
        devTools.Event("Network.loadingFinished").OnEvent += (_, message) => received.Add(message!.Value.GetProperty("encodedDataLength").GetDouble());
        await devTools.SendAsync("Network.enable");

        var lesson = portal.Catalogue.Guides[guide].Lessons.MaxBy(lesson => lesson.Sections.Sum(section => section.Prose.Length + section.Code.Length))!;
        await visitor.OpenAsync(lesson.Address.Path);
        await visitor.Page.EvaluateAsync("() => document.querySelectorAll('img').forEach(image => { image.loading = 'eager'; })");
        await visitor.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        TestContext.Current.TestOutputHelper?.WriteLine($"{lesson.Address}: {received.Sum():n0} bytes in {received.Count} responses");
        Assert.InRange(received.Sum(), 10_000, MostBytes);
        var blocking = await visitor.Page.EvaluateAsync<string[]>(
            "() => performance.getEntriesByType('resource').filter(entry => entry.renderBlockingStatus === 'blocking').map(entry => entry.name)");
        Assert.EndsWith(".css", Assert.Single(blocking), StringComparison.Ordinal);
    }
}
