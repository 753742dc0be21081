using StudyPortal.Data.Classes;

namespace StudyPortal.Web.Features.Classes.People;

/// <summary>What an import would do, line by line.</summary>
/// <param name="Text">The roster itself, to be sent again when it is imported.</param>
/// <param name="Problem">Why nothing at all can be imported, or null.</param>
public sealed record RosterPreview(string Text, IReadOnlyList<RosterPreview.Row> Rows, string? Problem)
{
    /// <param name="Stored">What would be stored; null where the line is wrong.</param>
    public sealed record Row(RosterLine Line, RosterVerdict Verdict, RosterRow? Stored);

    public bool HasWrong => Rows.Any(row => row.Verdict == RosterVerdict.Wrong);

    /// <summary>What would be stored of the lines that are not wrong.</summary>
    public IReadOnlyList<RosterRow> Sound => [.. Rows.Select(row => row.Stored).OfType<RosterRow>()];

    /// <summary>Whether importing would do anything.</summary>
    public bool HasWork => Rows.Any(row => row.Verdict is RosterVerdict.New or RosterVerdict.Changed or RosterVerdict.Here);

    public int CountOf(RosterVerdict verdict) => Rows.Count(row => row.Verdict == verdict);

    /// <param name="normalize">As Identity normalizes addresses.</param>
    public static RosterPreview Of(string text, KnownRoster known, Func<string, string> normalize)
    {
        var file = RosterFile.Read(text);
        return new RosterPreview(text, [.. file.Lines.Select(line => RowOf(line, known, normalize))], file.Problem);
    }

    private static Row RowOf(RosterLine line, KnownRoster known, Func<string, string> normalize)
    {
        if (line.Problem is not null) return new Row(line, RosterVerdict.Wrong, Stored: null);
        var stored = new RosterRow(normalize(line.Email), line.Name, line.Number);
        return new Row(line, VerdictOf(stored, known), stored);
    }

    private static RosterVerdict VerdictOf(RosterRow stored, KnownRoster known)
    {
        if (known.Learners.ContainsKey(stored.Email)) return RosterVerdict.Here;
        return known.Expected.TryGetValue(stored.Email, out var before) ? before == stored ? RosterVerdict.Same : RosterVerdict.Changed : RosterVerdict.New;
    }
}
