using System.Text;
using StudyPortal.Content.Files;

namespace StudyPortal.Content.Tests.Files;

public sealed class ContentDirectoryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Line_ends_and_byte_order_marks_are_evened_out()
    {
        Directory.CreateDirectory(_folder.Content);
        File.WriteAllText(Path.Combine(_folder.Content, "portal.yml"), "a: 1\r\nb: 2\rc: 3\n", new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        Assert.Equal("a: 1\nb: 2\nc: 3\n", ContentDirectory.Read(_folder.Content).Text("portal.yml"));
    }

    [Fact]
    public void What_editors_leave_behind_is_left_out()
    {
        _folder.Write("portal.yml", "x");
        _folder.Write(".portal.yml.swp", "x");
        _folder.Write("portal.yml~", "x");
        _folder.Write(".git/config", "x");
        Assert.Equal(["portal.yml"], ContentDirectory.Read(_folder.Content).All.Select(file => file.Path), StringComparer.Ordinal);
    }

    [Fact]
    public void A_file_that_is_too_large_is_a_finding()
    {
        _folder.Write("glossary.yml", new string(' ', ContentLimits.MaxTextBytes + 1));
        var error = CatalogueLoader.Load(ContentDirectory.Read(_folder.Content)).Errors.Single(item => item.File == "glossary.yml");
        Assert.Equal("glossary.yml:1: the file has 1000001 bytes and may have 1000000", error.ToString());
    }

    [Fact]
    public void A_file_that_is_not_utf_8_is_a_finding()
    {
        Directory.CreateDirectory(_folder.Content);
        File.WriteAllBytes(Path.Combine(_folder.Content, "glossary.yml"), [0x61, 0x62, 0xFF]);
        var error = CatalogueLoader.Load(ContentDirectory.Read(_folder.Content)).Errors.Single(item => item.File == "glossary.yml");
        Assert.Equal("glossary.yml:1: byte 2 is not UTF-8; save the file as UTF-8", error.ToString());
    }

    [Fact]
    public void A_directory_that_is_not_there_has_no_files() =>
        Assert.Empty(ContentDirectory.Read(Path.Combine(_folder.Content, "nowhere")).All);

    [Fact]
    public void A_path_that_did_not_change_gives_the_same_object()
    {
        _folder.WriteSample();
        var files = ContentDirectory.Read(_folder.Content);
        Assert.Same(files, ContentDirectory.Reread(_folder.Content, files, "guides/demo/01-first.md"));
        Assert.Same(files, ContentDirectory.Reread(_folder.Content, files, "guides"));
        Assert.Same(files, ContentDirectory.Reread(_folder.Content, files, ContentDirectory.Everything));
        Assert.Same(files, ContentDirectory.Reread(_folder.Content, files, "nowhere.md"));
    }

    [Fact]
    public void A_directory_is_read_again_with_all_that_came_and_went()
    {
        _folder.WriteSample();
        var files = ContentDirectory.Read(_folder.Content);
        File.Delete(Path.Combine(_folder.Content, "guides/demo/02-second.md"));
        _folder.Write("guides/demo/03-third.md", "new");
        var again = ContentDirectory.Reread(_folder.Content, files, "guides/demo");
        Assert.Equal(ContentDirectory.Read(_folder.Content).Fingerprint, again.Fingerprint);
        Directory.Delete(Path.Combine(_folder.Content, "guides"), recursive: true);
        again = ContentDirectory.Reread(_folder.Content, again, "guides");
        Assert.Equal(ContentDirectory.Read(_folder.Content).Fingerprint, again.Fingerprint);
    }

    public void Dispose() => _folder.Dispose();
}
