using System.Globalization;
using System.Net;
using System.Text;
using CsvHelper;
using StudyPortal.Data.Classes;
using StudyPortal.Web.Features.Classes.Grades;
using StudyPortal.Web.Tests.Features.Classes.Assignments;

namespace StudyPortal.Web.Tests.Features.Classes.Grades;

public sealed class GradesPagesTests(ClassDesk desk) : IClassFixture<ClassDesk>
{
    private static readonly string[] Hostile =
    [
        "=HYPERLINK(\"http://evil.example\",\"click\")", "+1", "-1+2", "@SUM(A1)", "\tTab", "\rReturn", "\nLine", "quote \" and, comma", "two\r\nlines", "Ünïcode 王", "'already",
    ];

    [Fact]
    public async Task The_gradebook_shows_marks_and_what_they_come_to()
    {
        var known = await NewClassAsync();
        var path = $"/classes/{known.Id:N}/grades";
        var (ada, _) = await desk.JoinAsync("Ada", known);
        await desk.JoinAsync("Bo", known);
        var quiz = await desk.AssignAsync("quiz", "sample", given => (given.DueAt, given.Weight) = (desk.Now.AddDays(-1), 3), known);
        await desk.AssignAsync("lessons", "sample/first", given => given.DueAt = desk.Now.AddDays(-1), known);
        await desk.StoreAsync(ClassDesk.Attempt(ada, "sample", desk.Now.AddDays(-3), desk.Now.AddDays(-2), 8));

        var page = await desk.Teacher.GetAsync(path);

        var rows = page.Document.QuerySelectorAll("tbody tr").Select(Cells).ToList();
        Assert.Equal(["Ada 60 % 80 % 0 % missing", "Bo 0 % 0 % missing 0 % missing"], rows);
        Assert.Equal("Class mean 40 % median 40 % 0 % median 0 %", Cells(page.Document.QuerySelector("tfoot")!));

        var answer = await desk.Teacher.SubmitAsync(path, page, "weights", (WeightForm.Field(quiz.Id), "1"));
        Assert.Equal(HttpStatusCode.Found, answer.Status);
        Assert.Contains("Ada 40 %", Cells((await desk.Teacher.GetAsync(path)).Document.QuerySelector("tbody tr")!), StringComparison.Ordinal);

        var behind = await desk.Teacher.SubmitAsync(path, page, "weights", (WeightForm.Field(quiz.Id), "9"));
        Assert.Equal(HttpStatusCode.Conflict, behind.Status);
        Assert.Contains("It is 1 now.", behind.Text, StringComparison.Ordinal);
        Assert.Equal("9", behind.Document.QuerySelector($"#{WeightForm.Field(quiz.Id)}")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.Found, (await desk.Teacher.SubmitAsync(path, behind, "weights")).Status);
    }

    [Fact]
    public async Task A_weight_that_is_none_is_told_beside_its_field()
    {
        var known = await NewClassAsync();
        var assignment = await desk.AssignAsync("lessons", "sample/first", known: known);

        var answer = await desk.Teacher.SubmitAsync($"/classes/{known.Id:N}/grades", "weights", (WeightForm.Field(assignment.Id), "much"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.NotNull(answer.Document.QuerySelector($"#{WeightForm.Field(assignment.Id)}-problem"));
    }

    [Fact]
    public async Task The_file_is_read_back_as_it_was_written_and_no_cell_is_a_formula()
    {
        var known = await NewClassAsync();
        foreach (var name in Hostile) await desk.JoinAsync(name, known);
        await desk.AssignAsync("lessons", "sample/first", given => (given.Title, given.DueAt) = ("=cmd|' /C calc'!A0", desk.Now.AddDays(-1)), known);

        var answer = await desk.Teacher.GetAsync($"/classes/{known.Id:N}/grades.csv");
        var bytes = await answer.Response.Content.ReadAsByteArrayAsync();

        Assert.Equal((HttpStatusCode.OK, "text/csv", "attachment"), (answer.Status, answer.Response.Content.Headers.ContentType?.MediaType, answer.Response.Content.Headers.ContentDisposition?.DispositionType));
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var rows = Parse(Encoding.UTF8.GetString(bytes.AsSpan(3)));
        Assert.Equal(Hostile.Select(CsvText.Safe).Order(StringComparer.Ordinal), rows.Skip(1).Select(row => row[0]).Order(StringComparer.Ordinal));
        Assert.All(rows, row => Assert.Equal(6, row.Length));
        Assert.All(rows.SelectMany(row => row), cell => Assert.False(cell.Length > 0 && "=+-@\t\r\n".Contains(cell[0], StringComparison.Ordinal), cell));
        Assert.Equal("'=cmd|' /C calc'!A0 (%), weight 1", rows[0][4]);
        Assert.All(rows.Skip(1), row => Assert.Equal(("0", "missing"), (row[4], row[5])));
    }

    [Fact]
    public async Task Lines_of_the_file_end_as_the_standard_says()
    {
        var known = await NewClassAsync();
        await desk.JoinAsync("Plain", known);

        var text = (await desk.Teacher.GetAsync($"/classes/{known.Id:N}/grades.csv")).Text;

        Assert.Equal(2, text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_class_of_more_than_one_page_is_in_the_file_as_a_whole_and_on_pages_by_name()
    {
        var known = await NewClassAsync();
        for (var learner = 0; learner < 61; learner++) await desk.JoinAsync($"Learner {learner:00}", known);
        await desk.AssignAsync("lessons", "sample/first", known: known);
        var path = $"/classes/{known.Id:N}/grades";

        Assert.Equal(62, Parse((await desk.Teacher.GetAsync($"{path}.csv")).Text).Count);
        Assert.Equal(50, (await desk.Teacher.GetAsync(path)).Document.QuerySelectorAll("tbody tr").Length);
        var last = await desk.Teacher.GetAsync($"{path}?page=99");
        Assert.Equal(11, last.Document.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("Page 2 of 2", last.Text, StringComparison.Ordinal);
    }

    private static List<string[]> Parse(string text)
    {
        using var reader = new CsvParser(new StringReader(text.TrimStart('\uFEFF')), CultureInfo.InvariantCulture);
        var rows = new List<string[]>();
        while (reader.Read()) rows.Add(reader.Record!);
        return rows;
    }

    private static string Cells(AngleSharp.Dom.IElement row) => string.Join(' ', row.QuerySelectorAll("th, td").Select(cell => string.Join(' ', cell.QuerySelectorAll("*").Length == 0 ? [Words(cell.TextContent)] : cell.ChildNodes.Select(part => Words(part.TextContent)).Where(part => part.Length > 0))).Where(cell => cell.Length > 0));

    private static string Words(string text) => string.Join(' ', text.Replace('\u00a0', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private async Task<StudyClass> NewClassAsync() =>
        await desk.AddClassAsync(desk.TeacherPerson);
}
