using Microsoft.EntityFrameworkCore;
using StudyPortal.Data.Writing;

namespace StudyPortal.Data.Progress;

/// <summary>Stores what people do with lessons. Late or repeated notes never move a time backwards.</summary>
public sealed class LessonProgressStore
{
    /// <summary>A visit is noted at most this often, so that turning pages does not cost a disk sync each.</summary>
    public static readonly TimeSpan VisitGrain = TimeSpan.FromMinutes(1);

    /// <summary>Two notes of a lesson further apart than this had a pause between them, which does not count as reading.</summary>
    public static readonly TimeSpan LongestStretch = TimeSpan.FromMinutes(10);

    private const string Visit = """
        INSERT INTO "LessonProgress" AS mine ("PersonId", "Lesson", "FirstVisitedAt", "LastVisitedAt", "Seconds")
        SELECT "Id", @lesson, @at, @at, @seconds FROM "People" WHERE "Id" = @person
        ON CONFLICT ("PersonId", "Lesson") DO UPDATE SET
        "LastVisitedAt" = CASE WHEN excluded."LastVisitedAt" > mine."LastVisitedAt" THEN excluded."LastVisitedAt" ELSE mine."LastVisitedAt" END,
        "Seconds" = mine."Seconds" + excluded."Seconds"
        """;

    private const string KeepPlace = """
        INSERT INTO "LessonProgress" AS mine ("PersonId", "Lesson", "FirstVisitedAt", "LastVisitedAt", "Seconds", "Place")
        SELECT "Id", @lesson, @at, @at, @seconds, @place FROM "People" WHERE "Id" = @person
        ON CONFLICT ("PersonId", "Lesson") DO UPDATE SET
        "Place" = CASE WHEN excluded."LastVisitedAt" >= mine."LastVisitedAt" THEN excluded."Place" ELSE mine."Place" END,
        "LastVisitedAt" = CASE WHEN excluded."LastVisitedAt" > mine."LastVisitedAt" THEN excluded."LastVisitedAt" ELSE mine."LastVisitedAt" END,
        "Seconds" = mine."Seconds" + excluded."Seconds"
        """;

    private const string Mark = """
        INSERT INTO "LessonProgress" AS mine ("PersonId", "Lesson", "FirstVisitedAt", "LastVisitedAt", "Seconds", "DoneAt")
        SELECT "Id", @lesson, @at, @at, @seconds, @done FROM "People" WHERE "Id" = @person
        ON CONFLICT ("PersonId", "Lesson") DO UPDATE SET
        "DoneAt" = CASE WHEN excluded."DoneAt" IS NULL THEN NULL ELSE COALESCE(mine."DoneAt", excluded."DoneAt") END,
        "LastVisitedAt" = CASE WHEN excluded."LastVisitedAt" > mine."LastVisitedAt" THEN excluded."LastVisitedAt" ELSE mine."LastVisitedAt" END,
        "Seconds" = mine."Seconds" + excluded."Seconds"
        """;

    private readonly WriteQueue _queue;
    private readonly ProgressCache _cache;

    internal LessonProgressStore(WriteQueue queue, ProgressCache cache) => (_queue, _cache) = (queue, cache);

    public Task<LessonProgressResult> VisitAsync(Guid person, string lesson, DateTime at, CancellationToken cancellationToken = default) =>
        IsVisited(person, lesson, at) ? Task.FromResult(LessonProgressResult.Stored) : StoreAsync(Visit, person, lesson, at, [], cancellationToken);

    /// <summary>Remembers the anchor of the heading last read; null is the top.</summary>
    public Task<LessonProgressResult> KeepPlaceAsync(Guid person, string lesson, string? place, DateTime at, CancellationToken cancellationToken = default) =>
        StoreAsync(KeepPlace, person, lesson, at, [("@place", place)], cancellationToken);

    /// <summary>Marks as done, keeping the first time where it was done already, or as not done.</summary>
    public Task<LessonProgressResult> MarkAsync(Guid person, string lesson, bool done, DateTime at, CancellationToken cancellationToken = default) =>
        StoreAsync(Mark, person, lesson, at, [("@done", done ? at : null)], cancellationToken);

    private bool IsVisited(Guid person, string lesson, DateTime at) =>
        _cache.Find(person) is { } known && known.Lessons.TryGetValue(lesson, out var progress) && at - progress.LastVisitedAt < VisitGrain;

    private async Task<LessonProgressResult> StoreAsync(
        string upsert, Guid person, string lesson, DateTime at, (string Name, object? Value)[] values, CancellationToken cancellationToken)
    {
        return await _queue.RunAsync(UpsertAsync, () => _cache.Drop(person), cancellationToken) switch
        {
            Written<int>(0) => LessonProgressResult.UnknownPerson,
            Written<int> => LessonProgressResult.Stored,
            _ => LessonProgressResult.Unavailable,
        };

        async Task<int> UpsertAsync(WriteSession session)
        {
            var seconds = await StretchAsync(session, person, lesson, at);
            return await session.ExecuteAsync(upsert, [("@person", person), ("@lesson", lesson), ("@at", at), ("@seconds", seconds), .. values]);
        }
    }

    /// <summary>Seconds since the note before, 0 after a pause and where there was none.</summary>
    private static async Task<int> StretchAsync(WriteSession session, Guid person, string lesson, DateTime at)
    {
        var before = await session.Context.LessonProgress.Where(known => known.PersonId == person && known.Lesson == lesson)
            .Select(known => (DateTime?)known.LastVisitedAt).SingleOrDefaultAsync();
        return at - before is { } stretch && stretch > TimeSpan.Zero && stretch <= LongestStretch ? (int)Math.Round(stretch.TotalSeconds) : 0;
    }
}
