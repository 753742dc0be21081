using System.Text;
using StudyPortal.Web.Features.Authoring;

namespace StudyPortal.Web.Tests.Features.Authoring;

public sealed class SourceFilesTests : IDisposable
{
    private readonly AuthoringDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("../secret.md")]
    [InlineData("guides/../../secret.md")]
    [InlineData("guides/sample/../../../secret.md")]
    [InlineData("./portal.yml")]
    [InlineData("guides//sample/01-first.md")]
    [InlineData("guides\\sample\\01-first.md")]
    [InlineData("..\\secret.md")]
    [InlineData("/etc/passwd")]
    [InlineData("C:\\secret.md")]
    [InlineData("~/secret.md")]
    [InlineData("%2e%2e/secret.md")]
    [InlineData("portal.yml\0.md")]
    [InlineData("PORTAL.YML")]
    [InlineData("guides/sample")]
    [InlineData("guides/sample/09-new.md")]
    public void A_path_that_the_catalogue_does_not_know_opens_and_saves_nothing(string? path)
    {
        Assert.IsType<NoSuchFile>(_desk.Files.Open(path));
        Assert.IsType<NotOpened>(_desk.Save.Run(new SourceEdit(path ?? "", "mine", "", DespiteErrors: true, "ada")));
        Assert.Equal("not yours", File.ReadAllText(Path.Combine(_desk.Root, "..", "secret.md")));
    }

    [Fact]
    public void The_absolute_path_of_a_content_file_is_not_its_name() =>
        Assert.IsType<NoSuchFile>(_desk.Files.Open(_desk.FullPath(AuthoringDesk.Lesson)));

    [Theory]
    [InlineData("guides/sample/images/picture.svg")]
    [InlineData("guides/sample/script.js")]
    [InlineData("appsettings.json")]
    public void Files_of_other_kinds_are_not_opened(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_desk.FullPath(path))!);
        File.WriteAllText(_desk.FullPath(path), "<svg/>");
        _desk.Reload();

        Assert.IsType<NotEditable>(_desk.Files.Open(path));
        Assert.IsType<NotOpened>(_desk.Save.Run(new SourceEdit(path, "mine", "", DespiteErrors: true, "ada")));
    }

    [Fact]
    public void A_link_is_not_followed_out_of_the_directory()
    {
        File.CreateSymbolicLink(_desk.FullPath("guides/sample/03-link.md"), Path.Combine(_desk.Root, "..", "secret.md"));
        Directory.CreateSymbolicLink(_desk.FullPath("guides/linked"), Path.GetFullPath(Path.Combine(_desk.Root, "..")));
        _desk.Reload();

        Assert.IsNotType<Opened>(_desk.Files.Open("guides/sample/03-link.md"));
        Assert.IsNotType<Opened>(_desk.Files.Open("guides/linked/secret.md"));
    }

    [Fact]
    public void A_file_that_has_become_a_link_is_not_saved()
    {
        var opened = _desk.Open().Hash;
        File.Delete(_desk.FullPath(AuthoringDesk.Lesson));
        File.CreateSymbolicLink(_desk.FullPath(AuthoringDesk.Lesson), Path.GetFullPath(Path.Combine(_desk.Root, "..", "secret.md")));

        Assert.IsType<NotOpened>(_desk.SaveText("mine", opened, despiteErrors: true));
        Assert.Equal("not yours", File.ReadAllText(Path.Combine(_desk.Root, "..", "secret.md")));
    }

    [Fact]
    public void What_is_opened_is_on_disk_now_not_what_was_loaded()
    {
        File.WriteAllText(_desk.FullPath(AuthoringDesk.Lesson), "newer\r\n");

        Assert.Equal("newer\n", _desk.Open().Text);
    }

    [Fact]
    public void A_file_that_is_gone_says_so()
    {
        File.Delete(_desk.FullPath(AuthoringDesk.Lesson));

        Assert.IsType<NoSuchFile>(_desk.Files.Open(AuthoringDesk.Lesson));
    }

    [Fact]
    public void A_file_that_is_not_UTF_8_is_left_alone()
    {
        File.WriteAllBytes(_desk.FullPath(AuthoringDesk.Lesson), Encoding.Latin1.GetBytes("gr\u00fcn"));

        Assert.IsType<NotEditable>(_desk.Files.Open(AuthoringDesk.Lesson));
    }
}
