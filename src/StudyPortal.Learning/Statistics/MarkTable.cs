namespace StudyPortal.Learning.Statistics;

/// <summary>
/// The marks of everyone who answered the whole quiz: a column a question, a row a person. Moodle can take a question left out of a finished attempt
/// for 0; here people may still be on their way through the quiz, so that only whole rows are compared.
/// </summary>
internal sealed class MarkTable
{
    private readonly double[][] _marks;
    private readonly double[][] _rests;

    private MarkTable(IReadOnlyList<string> people, decimal[][] marks)
    {
        People = people;
        // Decimal sums are exact for the scores that graders give: equal rests stay equal, whichever mark is taken off the total.
        var totals = people.Select((_, row) => marks.Sum(column => column[row])).ToArray();
        Totals = [.. totals.Select(total => (double)total)];
        _marks = [.. marks.Select(column => column.Select(mark => (double)mark).ToArray())];
        _rests = [.. marks.Select(column => column.Zip(totals, (mark, total) => (double)(total - mark)).ToArray())];
    }

    /// <summary>Whom each row is about.</summary>
    internal IReadOnlyList<string> People { get; }

    internal IReadOnlyList<double> Totals { get; }

    /// <summary>Marks in one question.</summary>
    internal IReadOnlyList<double> Marks(int item) => _marks[item];

    /// <summary>Total less the mark in one question.</summary>
    internal IReadOnlyList<double> Rests(int item) => _rests[item];

    internal static MarkTable Of(IReadOnlyList<ItemAnswers> answers)
    {
        var whole = answers.SelectMany(item => item.First)
            .GroupBy(attempt => attempt.Person, StringComparer.Ordinal)
            .Where(person => person.Count() == answers.Count)
            .Select(person => person.Key)
            .Order(StringComparer.Ordinal)
            .ToList();
        var isWhole = whole.ToHashSet(StringComparer.Ordinal);
        return new MarkTable(whole, [.. answers.Select(item => Column(item, isWhole))]);
    }

    // First answers are sorted by person, as the rows are.
    private static decimal[] Column(ItemAnswers item, HashSet<string> whole) =>
        [.. item.First.Where(attempt => whole.Contains(attempt.Person)).Select(attempt => attempt.Score * item.Item.MaxMark)];
}
