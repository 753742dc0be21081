using System.Globalization;
using StudyPortal.Content.Statistics;

namespace StudyPortal.Web.Cli;

/// <summary>Prints the statistics of a content directory as plain tables.</summary>
internal static class StatisticsTable
{
    private const int NameWidth = 62;
    private const int NumberWidth = 9;

    public static void Print(ContentStatistics statistics, TextWriter output)
    {
        Row(output, "LESSON", "WORDS", "GRADE", "BOUND", "UNBOUND", "QUESTIONS");
        foreach (var guide in statistics.Lessons.GroupBy(lesson => lesson.Lesson.Guide, StringComparer.Ordinal))
        {
            foreach (var lesson in guide)
                Row(output, lesson.Lesson.Path, [lesson]);
            Row(output, $"all of {guide.Key}", [.. guide]);
        }

        Row(output, "all lessons", statistics.Lessons);
        output.WriteLine("GRADE is the Flesch-Kincaid grade: 0.39 words/sentences + 11.8 syllables/words - 15.59.");
        output.WriteLine();
        Row(output, "OBJECTIVE", ["LESSONS", .. Enumerable.Range(1, ContentStatistics.MostDifficult).Select(difficulty => $"LEVEL {Number(difficulty)}"), "ALL", "TO DO"]);
        foreach (var objective in statistics.Objectives)
            Row(output, objective.Id, [Number(objective.Lessons), .. objective.ByDifficulty.Select(Number), Number(objective.ByDifficulty.Sum()), Number(objective.Commands)]);
        output.WriteLine();
        output.WriteLine($"Misconceptions without a question: {(statistics.UnaskedMisconceptions.Count == 0 ? "none" : string.Join(", ", statistics.UnaskedMisconceptions))}");
        output.WriteLine();
    }

    private static void Row(TextWriter output, string name, IReadOnlyList<LessonStatistics> lessons)
    {
        var prose = lessons.Aggregate(new ProseMeasure(0, 0, 0), (sum, lesson) => sum + lesson.Prose);
        Row(
            output, name, Number(prose.Words), prose.Grade.ToString("0.0", CultureInfo.InvariantCulture), Number(lessons.Sum(lesson => lesson.Bound)),
            Number(lessons.Sum(lesson => lesson.Unbound)), Number(lessons.Sum(lesson => lesson.Questions)));
    }

    private static void Row(TextWriter output, string name, params IEnumerable<string> cells) =>
        output.WriteLine(name.PadRight(NameWidth) + string.Concat(cells.Select(cell => cell.PadLeft(NumberWidth + 1))));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
