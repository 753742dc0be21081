namespace StudyPortal.Web.Features.Classes.Grades;

/// <summary>Texts that people chose, made safe for spreadsheets: what looks like a formula would be run by whoever opens the file.</summary>
public static class CsvText
{
    private const string Beginnings = "=+-@\t\r\n";

    /// <summary>The text, with an apostrophe before it where a spreadsheet could take it for a formula.</summary>
    public static string Safe(string text) => text.Length > 0 && Beginnings.Contains(text[0], StringComparison.Ordinal) ? $"'{text}" : text;
}
