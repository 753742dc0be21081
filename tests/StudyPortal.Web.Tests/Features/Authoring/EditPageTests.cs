using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using StudyPortal.Data.People;
using StudyPortal.Web.Hosting;
using StudyPortal.Web.Tests.Hosting;

namespace StudyPortal.Web.Tests.Features.Authoring;

public sealed class EditPageTests : IDisposable
{
    private const string Lesson = "guides/sample/01-first.md";
    private const string Editor = "/author/edit?file=guides%2Fsample%2F01-first.md";

    private readonly PortalFixture _portal = new();

    private string LessonFile => Path.Combine(PortalPaths.ContentDirectory(_portal.Services.GetRequiredService<IConfiguration>()), Lesson);

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task A_saved_text_is_on_the_page_at_once()
    {
        var author = await _portal.SignInAsync(PortalRoles.Author);
        var opened = await author.GetAsync(Editor);

        var sent = await SaveAsync(author, opened, SourceOf(opened).Replace("First lesson", "Mended lesson", StringComparison.Ordinal).ReplaceLineEndings("\r\n"));

        Assert.Equal(HttpStatusCode.Found, sent.Status);
        var saved = await author.GetAsync(sent.Location!);
        Assert.Contains("Saved.", StatusOf(saved), StringComparison.Ordinal);
        Assert.Contains(saved.Document.Links, link => link.GetAttribute("href") == SampleContent.FirstLesson);
        Assert.Equal("Mended lesson", (await _portal.NewBrowser().GetAsync(SampleContent.FirstLesson)).Heading);
        var bytes = await File.ReadAllTextAsync(LessonFile);
        Assert.DoesNotContain('\r', bytes);
        Assert.EndsWith(":::\n", bytes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Checking_shows_what_the_text_becomes_and_writes_nothing()
    {
        var author = await _portal.SignInAsync(PortalRoles.Author);
        var before = await File.ReadAllTextAsync(LessonFile);
        var opened = await author.GetAsync(Editor);

        var page = await author.SubmitAsync(Editor, opened, "edit", ("Text", before + "\nSee *here* and [there](/guides/nowhere).\n"), ("Wish", "check"));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.NotNull(page.Document.QuerySelector(".prose em"));
        var finding = Assert.Single(page.Document.QuerySelectorAll("#edit-result .findings li"));
        Assert.Contains("unknown guide 'nowhere'", finding.TextContent, StringComparison.Ordinal);
        var line = finding.QuerySelector("a[data-line]")!.GetAttribute("data-line")!;
        Assert.Equal("error", page.Document.GetElementById($"L{line}")?.ClassName);
        Assert.Contains("there", SourceOf(page).Split('\n')[int.Parse(line, System.Globalization.CultureInfo.InvariantCulture) - 1], StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllTextAsync(LessonFile));
    }

    [Fact]
    public async Task A_file_that_changed_meanwhile_is_shown_beside_the_text_and_can_then_be_replaced()
    {
        var author = await _portal.SignInAsync(PortalRoles.Author);
        var opened = await author.GetAsync(Editor);
        var mine = SourceOf(opened).Replace("minutes: 5", "minutes: 6", StringComparison.Ordinal) + "\n";
        var theirs = SourceOf(opened).Replace("minutes: 5", "minutes: 7", StringComparison.Ordinal) + "\n";
        await File.WriteAllTextAsync(LessonFile, theirs);

        var refused = await SaveAsync(author, opened, mine);

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Equal(mine, SourceOf(refused));
        var shown = refused.Document.QuerySelectorAll(".newer pre").Select(side => side.TextContent).ToList();
        Assert.Equal(["minutes: 7", "minutes: 6", theirs], shown);
        Assert.Equal(theirs, await File.ReadAllTextAsync(LessonFile));

        Assert.Equal(HttpStatusCode.Found, (await SaveAsync(author, refused, mine)).Status);
        Assert.Equal(mine, await File.ReadAllTextAsync(LessonFile));
    }

    [Fact]
    public async Task A_text_with_errors_is_saved_only_on_request_and_learners_keep_the_last_good_version()
    {
        var author = await _portal.SignInAsync(PortalRoles.Author);
        var opened = await author.GetAsync(Editor);
        var broken = SourceOf(opened).Replace("title: First lesson", "tittle: First lesson", StringComparison.Ordinal) + "\n";

        var refused = await SaveAsync(author, opened, broken);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(broken, SourceOf(refused));
        Assert.NotNull(refused.Document.QuerySelector("input[name=Anyway]"));

        var sent = await author.SubmitAsync(Editor, refused, "edit", ("Text", broken), ("Wish", "save"), ("Anyway", "true"));
        Assert.Equal(HttpStatusCode.Found, sent.Status);
        Assert.Contains("last version without errors", StatusOf(await author.GetAsync(sent.Location!)), StringComparison.Ordinal);
        Assert.Equal("First lesson", (await _portal.NewBrowser().GetAsync(SampleContent.FirstLesson)).Heading);
        var desk = await author.GetAsync("/author");
        Assert.Contains("older version", StatusOf(desk), StringComparison.Ordinal);
        Assert.Contains("unknown key 'tittle'", desk.Text.Replace("&#x27;", "'", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("</textarea><script>alert(1)</script>")]
    [InlineData("&lt;/textarea&gt;&#60;script&#62;alert(2)")]
    [InlineData("<img src=x onerror=alert(3)> <!-- \u2028 ]]>")]
    public async Task Nothing_in_a_file_breaks_out_of_the_editor(string line)
    {
        await File.AppendAllTextAsync(LessonFile, $"\n{line}\n");
        var author = await _portal.SignInAsync(PortalRoles.Author);

        var opened = await author.GetAsync(Editor);
        var page = await author.SubmitAsync(Editor, opened, "edit", ("Text", $"\n\n{SourceOf(opened)}{line}\n"), ("Wish", "check"));

        Assert.EndsWith($"\n{line}\n", SourceOf(opened), StringComparison.Ordinal);
        Assert.Equal($"\n\n{SourceOf(opened)}{line}\n", SourceOf(page));
        foreach (var shown in (Page[])[opened, page])
        {
            Assert.DoesNotContain(shown.Document.Scripts, script => script.Text.Contains("alert", StringComparison.Ordinal));
            Assert.Empty(shown.Document.QuerySelectorAll("[onerror]"));
        }
    }

    [Fact]
    public async Task A_text_survives_the_end_of_its_file()
    {
        var author = await _portal.SignInAsync(PortalRoles.Author);
        var opened = await author.GetAsync(Editor);
        File.Delete(LessonFile);

        var refused = await SaveAsync(author, opened, "all my work\n");

        Assert.Equal(HttpStatusCode.Gone, refused.Status);
        Assert.Equal("all my work\n", SourceOf(refused));
        Assert.False(File.Exists(LessonFile));
    }

    [Theory]
    [InlineData("../secret.md")]
    [InlineData("/etc/study-portal.md")]
    [InlineData("guides/sample/09-new.md")]
    public async Task A_path_of_somebody_s_own_making_opens_and_writes_nothing(string path)
    {
        var author = await _portal.SignInAsync(PortalRoles.Author);
        var address = $"/author/edit?file={Uri.EscapeDataString(path)}";

        Assert.Equal(HttpStatusCode.NotFound, (await author.GetAsync(address)).Status);
        var fields = (await author.GetAsync(Editor)).FormFields("edit");
        (fields["Text"], fields["Wish"]) = ("mine", "save");
        Assert.Equal(HttpStatusCode.Gone, (await author.PostAsync(address, fields)).Status);
        Assert.False(File.Exists(Path.Combine(Path.GetDirectoryName(LessonFile)!, path)));
    }

    [Fact]
    public async Task A_text_beyond_the_limit_is_refused_and_still_there()
    {
        var author = await _portal.SignInAsync(PortalRoles.Author);
        var text = new string('x', Content.Files.ContentLimits.MaxTextBytes) + "\n";

        var refused = await SaveAsync(author, await author.GetAsync(Editor), text);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.Status);
        Assert.Equal(text, SourceOf(refused));
    }

    [Theory]
    [InlineData("&line=3", "3")]
    [InlineData("&line=x", null)]
    [InlineData("&line=-1", null)]
    [InlineData("&line=99999999999", null)]
    public async Task The_asked_line_is_marked(string query, string? marked)
    {
        var page = await (await _portal.SignInAsync(PortalRoles.Author)).GetAsync(Editor + query);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(marked is null ? null : $"L{marked}", page.Document.QuerySelector(".wanted")?.Id);
    }

    [Theory]
    [InlineData("glossary.yml", ".preview dt", "quorum")]
    [InlineData("questions/quorum.md", ".preview .name", "quorum-of-three")]
    [InlineData("portal.yml", ".preview .muted", "This file has no page")]
    public async Task Every_kind_of_file_is_shown_as_what_it_becomes(string path, string where, string what)
    {
        var page = await (await _portal.SignInAsync(PortalRoles.Author)).GetAsync($"/author/edit?file={Uri.EscapeDataString(path)}");

        Assert.StartsWith(what, page.Document.QuerySelector(where)!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Single(page.Document.Forms, form => form.GetAttribute("id") == "edit-form");
        Assert.DoesNotContain(page.Document.Forms, form => form.Action.Contains("/answers/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_lesson_leads_to_the_files_of_its_questions()
    {
        var page = await (await _portal.SignInAsync(PortalRoles.Author)).GetAsync(Editor);

        Assert.Contains(page.Document.Links, link => link.GetAttribute("href") == "/author/edit?file=questions%2Fquorum.md&line=5#L5");
    }

    private static Task<Page> SaveAsync(Browser author, Page page, string text) =>
        author.SubmitAsync(Editor, page, "edit", ("Text", text), ("Wish", "save"));

    private static string SourceOf(Page page) => page.Document.GetElementById("edit-text")!.TextContent;

    private static string StatusOf(Page page) => page.Document.QuerySelector(".status")?.TextContent ?? "";
}
