using System.Text;
using System.Text.RegularExpressions;

namespace StudyPortal.Browser.Tests.Features.Classes;

[Collection(DemoPortal.Collection)]
public sealed partial class PrintedBriefTests(DemoPortal demo)
{
    [Theory]
    [InlineData(DemoPortal.ClassOfThirty)]
    [InlineData(DemoPortal.GroupsOnly)]
    public async Task A_brief_prints_on_one_page(string title)
    {
        await using var visitor = await demo.TeachAsync(title);
        await visitor.OpenAsync($"{new Uri(visitor.Page.Url).AbsolutePath}/brief");
        // Not an empty one: every list of beliefs is as long as it may be.
        await visitor.Page.Locator("section[aria-labelledby=beliefs-title] li:nth-child(5)").WaitForAsync();

        var printed = await visitor.Page.PdfAsync(new() { PreferCSSPageSize = true, Format = "A4" });

        Assert.Single(PageObject().Matches(Encoding.Latin1.GetString(printed)));
    }

    [GeneratedRegex(@"/Type\s*/Page\b", RegexOptions.NonBacktracking)]
    private static partial Regex PageObject();
}
