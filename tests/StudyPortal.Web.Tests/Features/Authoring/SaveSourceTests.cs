using Microsoft.Extensions.Logging;
using StudyPortal.Content;
using StudyPortal.Content.Files;
using StudyPortal.Web.Features.Authoring;
using StudyPortal.Web.Tests.Hosting;

namespace StudyPortal.Web.Tests.Features.Authoring;

public sealed class SaveSourceTests : IDisposable
{
    private readonly LogLines _log = new();
    private readonly LoggerFactory _loggers;
    private readonly AuthoringDesk _desk;

    public SaveSourceTests()
    {
        _loggers = new LoggerFactory([_log]);
        _desk = new AuthoringDesk(_loggers.CreateLogger<SaveSource>());
    }

    public void Dispose()
    {
        _desk.Dispose();
        _loggers.Dispose();
    }

    [Fact]
    public void A_saved_text_is_on_disk_and_in_the_catalogue()
    {
        var text = _desk.Open().Text.Replace("First lesson", "Renamed", StringComparison.Ordinal);

        Assert.IsType<Saved>(_desk.SaveText(text));

        Assert.Equal(text, File.ReadAllText(_desk.FullPath(AuthoringDesk.Lesson)));
        Assert.Equal("Renamed", _desk.Content.Current.Guides[0].Lessons[0].Title);
        Assert.Equal(ContentDirectory.Read(_desk.Root).Fingerprint, _desk.Content.Current.Fingerprint);
    }

    [Fact]
    public void A_save_leaves_no_other_file_behind()
    {
        var before = Directory.GetFiles(_desk.Root, "*", SearchOption.AllDirectories);

        _desk.SaveText(_desk.Open().Text + "\nMore.\n");
        _desk.SaveText("broken");
        _desk.Files.CanWrite(AuthoringDesk.Lesson);

        Assert.Equal(before, Directory.GetFiles(_desk.Root, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public void A_save_keeps_the_byte_order_mark_and_the_rights_of_the_file()
    {
        var file = _desk.FullPath(AuthoringDesk.Lesson);
        File.WriteAllText(file, _desk.Open().Text, new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);

        Assert.IsType<Saved>(_desk.SaveText(_desk.Open().Text + "\nMore.\n"));

        Assert.Equal([0xEF, 0xBB, 0xBF], File.ReadAllBytes(file)[..3]);
        Assert.EndsWith("\nMore.\n", File.ReadAllText(file), StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead, File.GetUnixFileMode(file));
    }

    [Fact]
    public void A_file_that_changed_meanwhile_is_not_overwritten()
    {
        var opened = _desk.Open();
        File.WriteAllText(_desk.FullPath(AuthoringDesk.Lesson), "theirs\n");

        var outcome = Assert.IsType<ChangedMeanwhile>(_desk.SaveText(opened.Text + "mine\n", opened.Hash, despiteErrors: true));

        Assert.Equal("theirs\n", outcome.OnDisk.Text);
        Assert.Equal("theirs\n", File.ReadAllText(_desk.FullPath(AuthoringDesk.Lesson)));
    }

    [Fact]
    public void The_same_text_as_on_disk_is_no_conflict() =>
        Assert.IsType<NothingToSave>(_desk.SaveText(_desk.Open().Text, opened: "of long ago"));

    [Fact]
    public void A_text_with_errors_is_only_saved_knowingly_and_the_last_good_version_is_served_on()
    {
        var broken = _desk.Open().Text.Replace("minutes: 5", "minutes: five", StringComparison.Ordinal);

        Assert.IsType<HasErrors>(_desk.SaveText(broken));
        Assert.DoesNotContain("five", File.ReadAllText(_desk.FullPath(AuthoringDesk.Lesson)), StringComparison.Ordinal);

        Assert.IsType<Saved>(_desk.SaveText(broken, despiteErrors: true));
        Assert.Equal(broken, File.ReadAllText(_desk.FullPath(AuthoringDesk.Lesson)));
        Assert.Contains(_desk.Content.Errors, finding => finding.File == AuthoringDesk.Lesson && finding.Severity == Severity.Error);
        Assert.Equal(5, _desk.Content.Current.Guides[0].Lessons[0].Minutes);
    }

    [Fact]
    public void An_error_that_a_text_causes_in_another_file_counts_as_its_own()
    {
        var text = _desk.Open("questions/quorum.md").Text.Replace("## quorum-of-three", "## quorum-of-five", StringComparison.Ordinal);

        Assert.IsType<HasErrors>(_desk.SaveText(text, path: "questions/quorum.md"));

        var check = SourceCheck.Of("questions/quorum.md", text, _desk.Content.Latest);
        Assert.Contains(check.Elsewhere, finding => finding.File == AuthoringDesk.Lesson);
    }

    [Fact]
    public void Errors_that_were_in_other_files_before_do_not_hinder_a_save()
    {
        File.WriteAllText(_desk.FullPath("guides/sample/02-second.md"), "broken");
        _desk.Reload();

        Assert.IsType<Saved>(_desk.SaveText(_desk.Open().Text + "\nMore.\n"));
    }

    [Fact]
    public void A_text_that_the_portal_would_not_read_is_not_saved() =>
        Assert.Equal(new TooLong(ContentLimits.MaxTextBytes + 1), _desk.SaveText(new string('x', ContentLimits.MaxTextBytes + 1), despiteErrors: true));

    [Fact]
    public void A_system_that_refuses_the_write_is_reported()
    {
        // Nobody, not even root, can write beside a file whose name leaves no room for a longer one.
        var path = $"guides/{new string('x', 250)}.md";
        File.WriteAllText(_desk.FullPath(path), "text\n");
        _desk.Reload();

        Assert.False(_desk.Files.CanWrite(path));
        Assert.True(_desk.Files.CanWrite(AuthoringDesk.Lesson));
        Assert.IsType<NotWritable>(_desk.SaveText("other\n", path: path, despiteErrors: true));
        Assert.Equal("text\n", File.ReadAllText(_desk.FullPath(path)));
    }

    [Fact]
    public void Who_saved_what_is_in_the_log()
    {
        var before = _desk.Open().Hash;
        _desk.SaveText(_desk.Open().Text + "\nMore.\n");

        Assert.Equal([$"Content {AuthoringDesk.Lesson} was saved by ada: {before} became {_desk.Open().Hash}"], _log.All);
    }
}
