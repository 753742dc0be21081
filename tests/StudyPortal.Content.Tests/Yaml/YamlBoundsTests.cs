using StudyPortal.Content.Files;

namespace StudyPortal.Content.Tests.Yaml;

public sealed class YamlBoundsTests
{
    [Theory]
    [InlineData("[", 200_000)]
    [InlineData("{a: ", 100_000)]
    [InlineData("- ", 200_000)]
    [InlineData("? ", 100_000)]
    [InlineData("'", 200_001)]
    public void Nesting_without_end_is_one_finding(string opening, int times) =>
        Assert.Single(FindingsOf(string.Concat(Enumerable.Repeat(opening, times))));

    [Fact]
    public void Nine_billion_laughs_are_refused_at_the_first_anchor()
    {
        var finding = Assert.Single(FindingsOf("a: &a [ha, ha]\nb: &b [*a, *a]\nc: [*b, *b]\n"));
        Assert.Equal("glossary.yml:1: anchors and aliases are not read; write the value out", finding);
    }

    [Fact]
    public void A_list_without_end_is_one_finding()
    {
        var list = string.Concat(Enumerable.Repeat("- a\n", ContentLimits.MaxYamlNodes + 1));
        Assert.Equal(["glossary.yml:50000: there are more than 50000 values; split the file"], FindingsOf(list));
    }

    [Fact]
    public void A_file_has_only_so_many_findings()
    {
        var list = string.Concat(Enumerable.Repeat("- a\n", ContentLimits.MaxFindingsPerFile * 2));
        var findings = FindingsOf(list);
        Assert.Equal(ContentLimits.MaxFindingsPerFile + 1, findings.Count);
        Assert.Equal("glossary.yml:200: there are 200 more findings in this file", findings[^1]);
    }

    private static List<string> FindingsOf(string glossary) =>
    [
        .. CatalogueLoader.Load(ContentFiles.Empty.With("glossary.yml", glossary)).Errors
            .Where(error => error.File == "glossary.yml")
            .Select(error => error.ToString()),
    ];
}
