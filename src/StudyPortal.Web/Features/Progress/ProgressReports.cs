using StudyPortal.Content;
using StudyPortal.Data.Progress;
using StudyPortal.Learning.Mastery;
using StudyPortal.Web.Features.Home;

namespace StudyPortal.Web.Features.Progress;

/// <summary>Gathers the progress page of the person behind the request.</summary>
public sealed class ProgressReports(CatalogueHolder content, CurrentPerson current, ProgressReader reader, TimeProvider time)
{
    private const int MaxRecent = 20;

    /// <summary>Answers and visits that are looked through for the lines: drills in a row make one.</summary>
    private const int MaxActivities = 300;

    /// <summary>The report, or null where there is nothing to report yet.</summary>
    public async Task<ProgressReport?> FindAsync(TimeZoneInfo zone)
    {
        if (current.Find() is not { } person) return null;
        var catalogue = content.Current;
        var progress = await reader.ReadAsync(person);
        if (progress.LastActivityAt is null) return null;
        var now = time.GetUtcNow();
        var answers = await reader.AnswersAsync(person);
        var standings = StudyRecord.StandingsOf(catalogue, answers, now);
        var moments = answers.Select(answer => answer.At)
            .Concat(progress.Lessons.Values.SelectMany(lesson => new DateTime?[] { lesson.FirstVisitedAt, lesson.LastVisitedAt, lesson.DoneAt }).OfType<DateTime>())
            .Select(moment => new DateTimeOffset(moment));
        var step = StudyPlan.Next(StudyRecord.GuidesOf(catalogue, progress), standings);
        return new ProgressReport(
            catalogue, progress, standings, Streak.Of(moments, now, zone), HomeStep.For(catalogue, progress, step),
            [.. ActivityLine.Of(await reader.RecentAsync(person, MaxActivities), catalogue).Take(MaxRecent)], now, zone)
        {
            Beliefs = StudyRecord.BeliefsOf(catalogue, answers),
        };
    }

    /// <summary>The report of one objective, or null where there is no such objective. Somebody unknown has one too, with nothing answered.</summary>
    public async Task<ObjectiveReport?> FindAsync(string objective, TimeZoneInfo zone)
    {
        var catalogue = content.Current;
        if (catalogue.Objectives.FirstOrDefault(known => known.Id == objective) is not { } found) return null;
        var now = time.GetUtcNow();
        var (progress, answers) = current.Find() is { } person ? (await reader.ReadAsync(person), await reader.AnswersAsync(person)) : (StudyRecord.Nothing, []);
        var standing = StudyRecord.StandingsOf(catalogue, answers, now).First(known => known.Objective == objective);
        return ObjectiveReport.Of(catalogue, found, standing, progress, now, zone);
    }
}
