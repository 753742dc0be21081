using System.Runtime.CompilerServices;

namespace StudyPortal.Content.Tests.Checking;

/// <summary>Runs the cases under Cases. <c>UPDATE_EXPECTED=1 dotnet test</c> rewrites what is expected; read the difference before it is kept.</summary>
public sealed class FindingTests
{
    public static TheoryData<string, string> Cases()
    {
        var rows = new TheoryData<string, string>();
        foreach (var file in CaseFiles())
        {
            foreach (var row in FindingCase.Parse(File.ReadAllText(file)))
                rows.Add(Path.GetFileName(file), row.Name);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Broken_content_gives_exactly_these_findings(string file, string name)
    {
        var path = Path.Combine(Folder(), file);
        var row = FindingCase.Parse(File.ReadAllText(path)).Single(item => item.Name == name);
        Assert.Equal(row.Expected, row.Actual());
    }

    [Fact]
    public void Expected_findings_are_rewritten_on_demand()
    {
        if (Environment.GetEnvironmentVariable("UPDATE_EXPECTED") != "1")
            return;
        foreach (var file in CaseFiles())
        {
            var text = File.ReadAllText(file);
            var head = text[..text.IndexOf("\n## ", StringComparison.Ordinal)];
            File.WriteAllText(file, head + string.Concat(FindingCase.Parse(text).Select(row => row.Print(row.Actual()))));
        }
    }

    [Fact]
    public void The_sample_has_no_findings() => Assert.Empty(SampleContent.Loaded.Errors);

    [Fact]
    public void Every_finding_stands_on_a_line_of_its_file()
    {
        foreach (var row in CaseFiles().SelectMany(file => FindingCase.Parse(File.ReadAllText(file))))
            Assert.DoesNotContain(":0:", row.Expected, StringComparison.Ordinal);
    }

    private static IEnumerable<string> CaseFiles() => Directory.GetFiles(Folder(), "*.txt").Order(StringComparer.Ordinal);

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Cases");
}
