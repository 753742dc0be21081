using StudyPortal.Learning.Generators;
using StudyPortal.Learning.Sheets;

namespace StudyPortal.Learning.Tests.Sheets;

public sealed class CheatSheetsTests
{
    [Fact]
    public void Every_row_has_a_cell_for_each_column_and_none_is_empty()
    {
        foreach (var table in CheatSheets.All.SelectMany(sheet => sheet.Tables))
        {
            Assert.NotEmpty(table.RowsHtml);
            Assert.All(table.RowsHtml, row => Assert.Equal(table.Columns.Count, row.Count));
            Assert.All(table.RowsHtml.SelectMany(row => row), cell => Assert.False(string.IsNullOrWhiteSpace(cell)));
        }
    }

    [Fact]
    public void Rows_are_named_apart() =>
        Assert.All(CheatSheets.All.SelectMany(sheet => sheet.Tables), table => Assert.Distinct(table.RowsHtml.Select(row => row[0]), StringComparer.Ordinal));

    [Fact]
    public void What_a_template_writes_for_a_name_never_stays() => Assert.DoesNotContain(Cells(), cell => cell.Contains('{', StringComparison.Ordinal) || cell.Contains('`', StringComparison.Ordinal));

    [Theory]
    [InlineData("ports")]
    [InlineData("commands")]
    [InlineData("certificates")]
    [InlineData("timing")]
    public void Each_topic_that_is_drilled_has_a_sheet(string topic)
    {
        Assert.NotNull(DrillTopics.Find(topic));
        Assert.Contains(CheatSheets.All, sheet => sheet.Topic == topic);
    }

    [Fact]
    public void A_name_that_no_sheet_has_finds_none() => Assert.Null(CheatSheets.Find("none"));

    private static IEnumerable<string> Cells() => CheatSheets.All.SelectMany(sheet => sheet.Tables).SelectMany(table => table.RowsHtml).SelectMany(row => row);
}
