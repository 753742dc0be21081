using System.Globalization;
using Microsoft.EntityFrameworkCore;
using StudyPortal.Data.Progress;

namespace StudyPortal.Data.Tests.Progress;

/// <summary>What is kept beside the answers, as lines that can be compared, and the same counted plainly from the answers.</summary>
internal static class ReadModelSnapshot
{
    public static async Task<List<string>> KeptAsync(TemporaryPortal portal)
    {
        await using var context = portal.Context();
        var questions = await context.QuestionStandings.AsNoTracking().ToListAsync();
        var days = await context.StudyDays.AsNoTracking().ToListAsync();
        return Lines(questions, days);
    }

    public static async Task<List<string>> PlainAsync(TemporaryPortal portal)
    {
        await using var context = portal.Context();
        var answers = await context.Answers.AsNoTracking().OrderBy(answer => answer.Id).ToListAsync();
        var questions = answers.GroupBy(answer => (answer.PersonId, Asked: TemporaryPortal.FormOf(answer.Question))).Select(group => new QuestionStanding
        {
            PersonId = group.Key.PersonId, Asked = group.Key.Asked, Objective = group.Last().Objective, Version = group.Last().QuestionVersion,
            FirstScore = group.First().Score, Score = group.Last().Score, Certainty = group.Last().Certainty, Misconceptions = group.Last().Misconceptions,
            AnswerId = group.Max(answer => answer.Id), Answers = group.Count(), FirstAt = group.First().At, At = group.Last().At,
        });
        var days = answers.GroupBy(answer => (answer.PersonId, Day: DateOnly.FromDateTime(answer.At))).Select(group => new StudyDay
        {
            PersonId = group.Key.PersonId, Day = group.Key.Day, Answers = group.Count(), Points = group.Sum(answer => answer.Score), Seconds = group.Sum(answer => answer.Seconds ?? 0),
        });
        return Lines(questions, days);
    }

    public static string Line(QuestionStanding row) => string.Create(
        CultureInfo.InvariantCulture,
        $"{row.PersonId} {row.Asked} {row.Objective} {row.Version} {row.FirstScore} {row.Score} {row.Certainty} {string.Join(',', row.Misconceptions)} {row.AnswerId} {row.Answers} {row.FirstAt:O} {row.At:O}");

    public static string Line(StudyDay row) => string.Create(CultureInfo.InvariantCulture, $"{row.PersonId} {row.Day:O} {row.Answers} {row.Points} {row.Seconds}");

    private static List<string> Lines(IEnumerable<QuestionStanding> questions, IEnumerable<StudyDay> days) =>
        [.. questions.Select(Line).Concat(days.Select(Line)).Order(StringComparer.Ordinal)];
}
