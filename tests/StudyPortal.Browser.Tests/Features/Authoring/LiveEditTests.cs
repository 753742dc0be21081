using Microsoft.Playwright;
using StudyPortal.Browser.Tests.Hosting;
using StudyPortal.Content.Lessons;
using static Microsoft.Playwright.Assertions;

namespace StudyPortal.Browser.Tests.Features.Authoring;

public sealed class LiveEditTests(PortalFixture portal)
{
    private const float SoonMs = 5_000;

    private Lesson Lesson => portal.Catalogue.Guides[0].Lessons[0];

    [Fact]
    public async Task In_development_an_open_page_shows_a_saved_file_and_survives_a_broken_one()
    {
        Assert.SkipUnless(PortalFixture.HasBrowser, PortalFixture.NoBrowser);
        using var content = new ContentCopy();
        await using var edited = await PortalProcess.StartAsync("Development", content.Directory);
        await using var visitor = await portal.VisitAsync(address: edited.Address);
        await visitor.OpenAsync(Lesson.Address.Path);
        var title = visitor.Page.Locator("h1");
        await Expect(title).ToHaveTextAsync(Lesson.Title);

        content.Replace(Lesson.SourceFile, $"title: {Lesson.Title}", "title: A title just saved");
        await Expect(title).ToHaveTextAsync("A title just saved", new() { Timeout = SoonMs });

        // A file with an error changes nothing for readers; mended, it shows.
        var refused = edited.ListenForAsync($"{Lesson.SourceFile}:");
        content.Replace(Lesson.SourceFile, "title: A title just saved", "title: [");
        await refused;
        var another = await visitor.OpenTabAsync();
        await another.GotoAsync(Lesson.Address.Path);
        await Expect(another.Locator("h1")).ToHaveTextAsync("A title just saved");
        content.Replace(Lesson.SourceFile, "title: [", "title: Mended");
        await Expect(title).ToHaveTextAsync("Mended", new() { Timeout = SoonMs });
    }
}
