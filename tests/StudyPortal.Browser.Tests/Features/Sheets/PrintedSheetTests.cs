using System.Text;
using System.Text.RegularExpressions;
using StudyPortal.Browser.Tests.Hosting;
using StudyPortal.Learning.Sheets;

namespace StudyPortal.Browser.Tests.Features.Sheets;

public sealed partial class PrintedSheetTests(PortalFixture portal)
{
    public static TheoryData<string> Names => [.. CheatSheets.All.Select(sheet => sheet.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_sheet_prints_on_one_page(string name)
    {
        await using var visitor = await portal.VisitAsync();
        await visitor.OpenAsync($"/sheets/{name}");

        var printed = await visitor.Page.PdfAsync(new() { PreferCSSPageSize = true });

        Assert.Single(PageObject().Matches(Encoding.Latin1.GetString(printed)));
    }

    [GeneratedRegex(@"/Type\s*/Page\b", RegexOptions.NonBacktracking)]
    private static partial Regex PageObject();
}
