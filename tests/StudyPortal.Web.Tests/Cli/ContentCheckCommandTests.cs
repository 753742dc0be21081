using StudyPortal.Web.Cli;

namespace StudyPortal.Web.Tests.Cli;

public sealed class ContentCheckCommandTests
{
    private const string Portal = "name: A\ntagline: B\nkubernetes: \"1.35\"\netcd: \"3.6\"\nguides: [demo]\n";
    private const string Objectives = "domains:\n  - {id: TR, title: T, weight: 30}\nobjectives:\n  - {id: names, title: Say a name, domain: TR}\n";
    private const string Guide = "title: Demo\nsummary: One lesson.\nsources-map:\n  - {source: \"1\", lessons: [first]}\n";
    private const string Head = "---\ntitle: T\nquestion: Which name?\nsummary: One machine.\nobjectives: [names]\nminutes: 1\nkubernetes: \"1.35\"\netcd: \"3.6\"\nsources:\n  - {title: etcd, url: \"https://etcd.io\"}\n---\n\n";

    [Fact]
    public void A_wrong_record_is_found_and_written_anew()
    {
        using var folder = new ContentFolder();
        var lesson = folder.Write("guides/demo/01-first.md", $"{Head}One machine has one name.\n\n```console run=single,workers=0\nroot@cp1:~# hostname\ncp2\n```\n");

        var (code, output) = Run(folder.Path);
        Assert.Equal(1, code);
        Assert.Contains("guides/demo/01-first.md:17: the model prints 'cp1' here, not 'cp2'\n", output, StringComparison.Ordinal);

        Assert.StartsWith("guides/demo/01-first.md: refreshed\n", Run("--refresh", folder.Path).Output, StringComparison.Ordinal);
        Assert.EndsWith("root@cp1:~# hostname\ncp1\n```\n", File.ReadAllText(lesson), StringComparison.Ordinal);
        Assert.DoesNotContain("refreshed", Run("--refresh", folder.Path).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Statistics_are_tables()
    {
        using var folder = new ContentFolder();
        folder.Write("guides/demo/01-first.md", $"{Head}One machine has one name.\n");
        var lines = Run("--stats", folder.Path).Output.Split('\n');
        Assert.Equal(["/guides/demo/first", "5", "0.5", "0", "0", "0"], lines[1].Split(' ', StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);
        Assert.Contains(lines, line => line.StartsWith("names ", StringComparison.Ordinal));
        Assert.Contains("Misconceptions without a question: none", lines, StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("--fresh")]
    [InlineData("a", "b")]
    public void A_wrong_use_is_told_and_ends_with_2(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter { NewLine = "\n" };
        Assert.Equal(2, ContentCheckCommand.Run(args, output, error));
        Assert.Equal("usage: content check [--refresh] [--stats] [DIR]\n", error.ToString());
    }

    private static (int Code, string Output) Run(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter();
        var code = ContentCheckCommand.Run(args, output, error);
        Assert.Empty(error.ToString());
        return (code, output.ToString());
    }

    private sealed class ContentFolder : IDisposable
    {
        public ContentFolder()
        {
            Write("portal.yml", Portal);
            Write("objectives.yml", Objectives);
            Write("glossary.yml", "[]\n");
            Write("misconceptions.yml", "[]\n");
            Write("guides/demo/guide.yml", Guide);
        }

        public string Path { get; } = Directory.CreateTempSubdirectory("content-").FullName;

        public string Write(string path, string text)
        {
            var whole = System.IO.Path.Combine(Path, path);
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(whole)!);
            File.WriteAllText(whole, text);
            return whole;
        }

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
