using StudyPortal.Learning.Statistics;

namespace StudyPortal.Learning.Tests.Statistics;

/// <summary>Small matrices of scores as answers: a row a person, a column a question.</summary>
internal static class Marks
{
    internal static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    internal static IReadOnlyList<QuizItem> Items(int count) => [.. Enumerable.Range(0, count).Select(column => new QuizItem($"q{column}", "v2"))];

    internal static ItemAttempt Attempt(
        string person, string question, decimal score, string? response = null, string version = "v2", double? seconds = null, int minute = 0, params string[] misconceptions) =>
        new(person, question, version, score, response ?? $"option:{score}", misconceptions, seconds, Start.AddMinutes(minute));

    internal static IReadOnlyList<ItemAttempt> Of(IEnumerable<decimal[]> rows) =>
        [.. rows.SelectMany((row, person) => row.Select((score, column) => Attempt($"p{person:000}", $"q{column}", score)))];

    internal static QuizStatistics Analysed(params decimal[][] rows) => QuizAnalysis.Of(Items(rows[0].Length), Of(rows));
}
