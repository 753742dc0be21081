using Bunit;
using StudyPortal.Content;
using StudyPortal.Content.Files;
using StudyPortal.Web.Features.Authoring;

namespace StudyPortal.Web.Tests.Features.Authoring;

public sealed class FindingListTests : BunitContext
{
    private static readonly ContentFiles Files = ContentFiles.Empty
        .With("guides/g/01-a.md", "text")
        .With(new BinaryFile("guides/g/images/x.svg", "hash"));

    [Fact]
    public void Findings_stand_with_their_file_and_lead_to_their_line()
    {
        var list = Render<FindingsByFile>(parameters => parameters
            .Add(list => list.Files, Files)
            .Add(list => list.Findings, [new("guides/g/01-a.md", 3, "no such <term>"), new("guides/g/01-a.md", 7, "too long", Severity.Warning), new("guides/g/images/x.svg", 1, "nobody shows it", Severity.Warning)]));

        Assert.Equal(["guides/g/01-a.md", "guides/g/images/x.svg"], list.FindAll("h3").Select(heading => heading.TextContent).ToList());
        Assert.Equal(
            ["/author/edit?file=guides%2Fg%2F01-a.md&line=3#L3", "/author/edit?file=guides%2Fg%2F01-a.md&line=7#L7"],
            list.FindAll("a").Select(link => link.GetAttribute("href")!).ToList());
        Assert.Equal(["Error", "Warning", "Warning"], list.FindAll(".weight").Select(weight => weight.TextContent).ToList());
        Assert.Equal("no such <term>", list.Find(".message").TextContent);
    }

    [Fact]
    public void Content_without_findings_says_so() =>
        Assert.Contains("No findings", Render<FindingsByFile>(parameters => parameters.Add(list => list.Files, Files).Add(list => list.Findings, [])).Markup, StringComparison.Ordinal);

    [Fact]
    public void Findings_of_other_files_name_them()
    {
        var list = Render<FindingList>(parameters => parameters
            .Add(list => list.Findings, [new("glossary.yml", 4, "gone")])
            .Add(list => list.LinkOf, _ => "/there")
            .Add(list => list.ShowFile, value: true));

        Assert.Equal("glossary.yml, line 4", list.Find("a").TextContent);
    }
}
