using System.Globalization;
using System.Net.Mail;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using StudyPortal.Data.Classes;

namespace StudyPortal.Web.Features.Classes.People;

/// <summary>A roster as somebody uploads or pastes it: CSV with a line that names its columns.</summary>
/// <param name="Lines">What was read; empty where <paramref name="Problem"/> says why nothing was.</param>
public sealed record RosterFile(IReadOnlyList<RosterLine> Lines, string? Problem)
{
    public const int MostBytes = 1024 * 1024;

    public const int MostRows = 2_000;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly Dictionary<string, string[]> Headings = new(StringComparer.Ordinal)
    {
        ["email"] = ["email", "e-mail", "mail", "email address", "e-mail address"],
        ["name"] = ["name", "full name", "display name"],
        ["number"] = ["number", "id", "student number", "student id"],
    };

    /// <summary>The bytes as text, or null where they are not UTF-8. A byte order mark is left out.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Strict.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    public static RosterFile Read(string text)
    {
        if (Encoding.UTF8.GetByteCount(text) > MostBytes) return Not("The roster is larger than 1 MB. Divide it and import the parts one after the other.");
        if (string.IsNullOrWhiteSpace(text)) return Not("There is nothing to import: choose a file, or paste its lines.");
        using var csv = new CsvReader(new StringReader(text.TrimStart('\uFEFF')), Configuration(text));
        try
        {
            if (!csv.Read() || !csv.ReadHeader() || ColumnsOf(csv.HeaderRecord!) is not { } columns)
                return Not("The first line names the columns, and one of them must be “email”. The others are “name” and “number”, in any order.");
            return ReadRows(csv, columns);
        }
        catch (BadDataException)
        {
            return Not($"A quotation mark in line {csv.Parser.RawRow} is not closed, or stands where none may. Mend it and try again.");
        }
    }

    private static RosterFile ReadRows(CsvReader csv, Dictionary<string, int> columns)
    {
        var lines = new List<RosterLine>();
        var seen = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        while (csv.Read())
        {
            if (lines.Count == MostRows) return Not($"The roster has more than {MostRows.ToString("N0", CultureInfo.InvariantCulture)} lines. Divide it and import the parts one after the other.");
            var (email, name, number) = (Field("email"), Field("name"), Field("number"));
            if (email.Length + name.Length + number.Length == 0) continue;
            var line = csv.Parser.RawRow;
            lines.Add(new RosterLine(line, email, name, number.Length > 0 ? number : null, ProblemOf(email, name, number) ?? Repeated(email, line)));
        }
        return lines.Count > 0 ? new RosterFile(lines, Problem: null) : Not("Only the names of the columns are there, and nobody under them.");

        string Field(string column) => columns.TryGetValue(column, out var place) && place < csv.Parser.Count ? csv.GetField(place)!.Trim() : "";

        string? Repeated(string email, int line) => seen.TryAdd(email, line) ? null : $"This address stands in line {seen[email]} already";
    }

    private static string? ProblemOf(string email, string name, string number) => email switch
    {
        "" => "No e-mail address",
        { Length: > ClassLimits.Email } => "The address is too long",
        _ when !IsAddress(email) => "This is not an e-mail address",
        _ when name.Length > ClassLimits.Name => $"The name is longer than {ClassLimits.Name} characters",
        _ when number.Length > ClassLimits.Number => $"The number is longer than {ClassLimits.Number} characters",
        _ when (name + number).Any(char.IsControl) => "A line break or another control character stands in it",
        _ => null,
    };

    // A bare address: no display name before it, no comment in it.
    private static bool IsAddress(string email) =>
        !email.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter)) && MailAddress.TryCreate(email, out var parsed) && parsed.Address == email;

    private static Dictionary<string, int>? ColumnsOf(string[] header)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < header.Length; i++)
        {
            var written = header[i].Trim().ToLowerInvariant();
            if (Headings.FirstOrDefault(heading => heading.Value.Contains(written, StringComparer.Ordinal)).Key is { } column) columns.TryAdd(column, i);
        }
        return columns.ContainsKey("email") ? columns : null;
    }

    // Spreadsheets of many countries write a semicolon, since the comma parts decimals there.
    private static CsvConfiguration Configuration(string text)
    {
        var header = text.TrimStart('\uFEFF').Split('\n')[0];
        var delimiter = new[] { ';', '\t' }.FirstOrDefault(header.Contains, ',');
        return new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = $"{delimiter}", HasHeaderRecord = true, MissingFieldFound = null, HeaderValidated = null, IgnoreBlankLines = true, DetectColumnCountChanges = false,
        };
    }

    private static RosterFile Not(string problem) => new([], problem);
}
