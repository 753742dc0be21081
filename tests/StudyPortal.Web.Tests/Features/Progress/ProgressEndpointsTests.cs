using System.Net;
using Microsoft.EntityFrameworkCore;
using StudyPortal.Data.Progress;
using StudyPortal.Web.Tests.Hosting;

namespace StudyPortal.Web.Tests.Features.Progress;

public sealed class ProgressEndpointsTests : IAsyncLifetime
{
    private readonly PortalFixture _portal = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task A_visit_is_kept_with_the_heading_that_was_read()
    {
        var visit = await SendAsync(_portal.NewBrowser(), "/progress/visit", ("place", "quorum"));

        Assert.Equal(HttpStatusCode.NoContent, visit.Status);
        var lesson = Assert.Single(await LessonsAsync());
        Assert.Equal(("sample/first", "quorum", false), (lesson.Lesson, lesson.Place, lesson.IsDone));
    }

    [Theory]
    [InlineData("no-such-heading")]
    [InlineData("<script>")]
    [InlineData("")]
    public async Task A_place_that_the_lesson_does_not_have_is_forgotten(string place)
    {
        var visit = await SendAsync(_portal.NewBrowser(), "/progress/visit", ("place", place));

        Assert.Equal(HttpStatusCode.NoContent, visit.Status);
        Assert.Null(Assert.Single(await LessonsAsync()).Place);
    }

    [Fact]
    public async Task A_mark_can_be_taken_back_and_the_visit_stays()
    {
        var browser = _portal.NewBrowser();
        var marked = await SendAsync(browser, "/progress/done");
        Assert.Equal((HttpStatusCode.Found, SampleContent.FirstLesson + "#done"), (marked.Status, marked.Location));
        Assert.True(Assert.Single(await LessonsAsync()).IsDone);

        // The form offers the way back by itself.
        await SendAsync(browser, "/progress/done");

        Assert.False(Assert.Single(await LessonsAsync()).IsDone);
    }

    [Theory]
    [InlineData("/progress/visit", "sample/no-such-lesson")]
    [InlineData("/progress/done", "sample")]
    [InlineData("/progress/done", "../../etc/passwd")]
    [InlineData("/progress/done", "")]
    public async Task A_lesson_that_is_not_there_is_not_found_and_makes_no_guest(string path, string lesson)
    {
        var browser = _portal.NewBrowser();

        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(browser, path, ("lesson", lesson))).Status);

        Assert.Empty(await LessonsAsync());
        Assert.Null(browser.Cookie("portal-device"));
    }

    [Fact]
    public async Task An_erased_guest_begins_anew()
    {
        var browser = _portal.NewBrowser();
        await SendAsync(browser, "/progress/done");
        await _portal.ReadAsync(data => data.People.ExecuteDeleteAsync());
        Assert.Empty(await LessonsAsync());

        Assert.Equal(HttpStatusCode.Found, (await SendAsync(browser, "/progress/done")).Status);

        Assert.True(Assert.Single(await LessonsAsync()).IsDone);
        Assert.Contains("You marked this lesson as done.", (await browser.GetAsync(SampleContent.FirstLesson)).Text, StringComparison.Ordinal);
    }

    /// <summary>Posts the mark's form of the first lesson, which every report of that page takes its token from.</summary>
    private static async Task<Page> SendAsync(Browser browser, string path, params (string Name, string Value)[] fields)
    {
        var form = (await browser.GetAsync(SampleContent.FirstLesson)).FormFields("/progress/done");
        foreach (var (name, value) in fields) form[name] = value;
        return await browser.PostAsync(path, form);
    }

    private Task<List<LessonProgress>> LessonsAsync() => _portal.ReadAsync(data => data.LessonProgress.AsNoTracking().ToListAsync());
}
