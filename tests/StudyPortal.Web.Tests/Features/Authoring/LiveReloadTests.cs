using System.Net;
using System.Net.ServerSentEvents;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using StudyPortal.Content;
using StudyPortal.Web.Hosting;
using StudyPortal.Web.Tests.Hosting;

namespace StudyPortal.Web.Tests.Features.Authoring;

public sealed class LiveReloadTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly PortalFixture _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task An_open_page_hears_of_a_saved_file_also_of_a_broken_one()
    {
        using var patience = new CancellationTokenSource(Patience);
        var lesson = Path.Combine(PortalPaths.ContentDirectory(_portal.Services.GetRequiredService<IConfiguration>()), "guides/sample/01-first.md");
        var shown = (await _portal.NewBrowser().GetAsync(SampleContent.FirstLesson)).Document.QuerySelector("script[data-content]")!.GetAttribute("data-content");
        using var client = _portal.CreateClient();
        await using var stream = await client.GetStreamAsync("/content/changes", patience.Token);
        await using var events = SseParser.Create(stream).EnumerateAsync(patience.Token).GetAsyncEnumerator(patience.Token);

        Assert.True(await events.MoveNextAsync());
        Assert.Equal(("current", shown), (events.Current.EventType, events.Current.Data));

        await File.AppendAllTextAsync(lesson, "\nMore.\n", patience.Token);
        Assert.True(await events.MoveNextAsync());
        Assert.Equal("changed", events.Current.EventType);
        Assert.NotEqual(shown, events.Current.Data, StringComparer.Ordinal);

        var good = events.Current.Data;
        await File.WriteAllTextAsync(lesson, "broken", patience.Token);
        Assert.True(await events.MoveNextAsync());
        Assert.NotEqual(good, events.Current.Data, StringComparer.Ordinal);
        Assert.NotEqual(_portal.Services.GetRequiredService<CatalogueHolder>().Current.Fingerprint, events.Current.Data, StringComparer.Ordinal);
    }

    [Fact]
    public async Task Elsewhere_than_in_development_no_page_asks_and_nothing_answers()
    {
        await using var production = _portal.WithWebHostBuilder(builder => builder.UseSetting("environment", "Production"));
        using var client = production.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = new Uri("https://localhost") });

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/content/changes")).StatusCode);
        Assert.DoesNotContain("LiveReload", await client.GetStringAsync(SampleContent.FirstLesson), StringComparison.Ordinal);
    }
}
