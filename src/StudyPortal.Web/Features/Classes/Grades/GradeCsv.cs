using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using StudyPortal.Data.Classes;
using StudyPortal.Learning.Classes.Grades;
using StudyPortal.Web.Features.Classes.Assignments;

namespace StudyPortal.Web.Features.Classes.Grades;

/// <summary>
/// The gradebook as CSV (RFC 4180), page of learners by page of learners, so that a large class takes no more memory than a small one. Begins with a byte order mark:
/// without it spreadsheets take UTF-8 for something else.
/// </summary>
public sealed class GradeCsv(ClassGrades grades)
{
    public const string MediaType = "text/csv; charset=utf-8";

    private const int LearnersAtOnce = ClassPeople.MostAtOnce;

    // The library would quote line breaks of one kind only.
    private static readonly CsvConfiguration _form = new(CultureInfo.InvariantCulture) { NewLine = "\r\n", ShouldQuote = cell => NeedsQuotes(cell.Field) };

    public async Task WriteAsync(StudyClass known, Stream target, CancellationToken cancel)
    {
        var now = grades.NowOf(known);
        var assignments = await grades.AssignmentsAsync(known.Id, cancel);
        await using var text = new StreamWriter(target, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await using var csv = new CsvWriter(text, _form, leaveOpen: true);
        await WriteHeadAsync(csv, assignments);
        for (var skip = 0; ; skip += LearnersAtOnce)
        {
            var (rows, total) = await grades.RowsAsync(known.Id, assignments, skip, LearnersAtOnce, now, cancel);
            foreach (var row in rows) await WriteAsync(csv, row);
            await csv.FlushAsync();
            if (skip + LearnersAtOnce >= total) break;
        }
    }

    private static async Task WriteHeadAsync(CsvWriter csv, IReadOnlyList<KnownAssignment> assignments)
    {
        foreach (var head in (string[])["Name", "E-mail address", "Number", "Grade (%)"]) csv.WriteField(head);
        foreach (var assignment in assignments)
        {
            csv.WriteField(CsvText.Safe($"{assignment.Title} (%), weight {TypedNumber.Write(assignment.Assignment.Weight)}"));
            csv.WriteField(CsvText.Safe($"{assignment.Title}, standing"));
        }

        await csv.NextRecordAsync();
    }

    private static async Task WriteAsync(CsvWriter csv, GradeRow row)
    {
        csv.WriteField(CsvText.Safe(row.Learner.Name));
        csv.WriteField(CsvText.Safe(row.Learner.Email));
        csv.WriteField(CsvText.Safe(row.Learner.Number ?? ""));
        csv.WriteField(Percent(row.Grade.Mark));
        foreach (var result in row.Results)
        {
            csv.WriteField(result.Counts ? Percent(result.Mark) : "");
            csv.WriteField(StatusWords.Of(result));
        }

        await csv.NextRecordAsync();
    }

    private static bool NeedsQuotes(string? cell) => cell is { Length: > 0 } && (cell.AsSpan().ContainsAny(",\"\r\n") || cell[0] == ' ' || cell[^1] == ' ');

    private static string Percent(decimal? mark) => mark is { } known ? (100 * known).ToString("0.##", CultureInfo.InvariantCulture) : "";
}
