using StudyPortal.Data.Writing;

namespace StudyPortal.Data.Progress;

/// <summary>Stores what people do with lessons. Late or repeated notes never move a time backwards.</summary>
public sealed class LessonProgressStore
{
    /// <summary>A visit is noted at most this often, so that turning pages does not cost a disk sync each.</summary>
    public static readonly TimeSpan VisitGrain = TimeSpan.FromMinutes(1);

    private const string Visit = """
        INSERT INTO "LessonProgress" AS mine ("PersonId", "Lesson", "FirstVisitedAt", "LastVisitedAt")
        SELECT "Id", @lesson, @at, @at FROM "People" WHERE "Id" = @person
        ON CONFLICT ("PersonId", "Lesson") DO UPDATE SET
        "LastVisitedAt" = CASE WHEN excluded."LastVisitedAt" > mine."LastVisitedAt" THEN excluded."LastVisitedAt" ELSE mine."LastVisitedAt" END
        """;

    private const string KeepPlace = """
        INSERT INTO "LessonProgress" AS mine ("PersonId", "Lesson", "FirstVisitedAt", "LastVisitedAt", "Place")
        SELECT "Id", @lesson, @at, @at, @place FROM "People" WHERE "Id" = @person
        ON CONFLICT ("PersonId", "Lesson") DO UPDATE SET
        "Place" = CASE WHEN excluded."LastVisitedAt" >= mine."LastVisitedAt" THEN excluded."Place" ELSE mine."Place" END,
        "LastVisitedAt" = CASE WHEN excluded."LastVisitedAt" > mine."LastVisitedAt" THEN excluded."LastVisitedAt" ELSE mine."LastVisitedAt" END
        """;

    private const string Mark = """
        INSERT INTO "LessonProgress" AS mine ("PersonId", "Lesson", "FirstVisitedAt", "LastVisitedAt", "DoneAt")
        SELECT "Id", @lesson, @at, @at, @done FROM "People" WHERE "Id" = @person
        ON CONFLICT ("PersonId", "Lesson") DO UPDATE SET
        "DoneAt" = CASE WHEN excluded."DoneAt" IS NULL THEN NULL ELSE COALESCE(mine."DoneAt", excluded."DoneAt") END,
        "LastVisitedAt" = CASE WHEN excluded."LastVisitedAt" > mine."LastVisitedAt" THEN excluded."LastVisitedAt" ELSE mine."LastVisitedAt" END
        """;

    private readonly WriteQueue _queue;
    private readonly ProgressCache _cache;

    internal LessonProgressStore(WriteQueue queue, ProgressCache cache) => (_queue, _cache) = (queue, cache);

    public Task<LessonProgressResult> VisitAsync(Guid person, string lesson, DateTime at, CancellationToken cancellationToken = default) =>
        IsVisited(person, lesson, at)
            ? Task.FromResult(LessonProgressResult.Stored)
            : StoreAsync(person, session => session.ExecuteAsync(Visit, ("@lesson", lesson), ("@at", at), ("@person", person)), cancellationToken);

    /// <summary>Remembers the anchor of the heading last read; null is the top.</summary>
    public Task<LessonProgressResult> KeepPlaceAsync(Guid person, string lesson, string? place, DateTime at, CancellationToken cancellationToken = default) =>
        StoreAsync(
            person,
            session => session.ExecuteAsync(KeepPlace, ("@lesson", lesson), ("@at", at), ("@place", place), ("@person", person)),
            cancellationToken);

    /// <summary>Marks as done, keeping the first time where it was done already, or as not done.</summary>
    public Task<LessonProgressResult> MarkAsync(Guid person, string lesson, bool done, DateTime at, CancellationToken cancellationToken = default) =>
        StoreAsync(
            person,
            session => session.ExecuteAsync(Mark, ("@lesson", lesson), ("@at", at), ("@done", done ? at : null), ("@person", person)),
            cancellationToken);

    private bool IsVisited(Guid person, string lesson, DateTime at) =>
        _cache.Find(person) is { } known && known.Lessons.TryGetValue(lesson, out var progress) && at - progress.LastVisitedAt < VisitGrain;

    private async Task<LessonProgressResult> StoreAsync(Guid person, Func<WriteSession, Task<int>> upsert, CancellationToken cancellationToken) =>
        await _queue.RunAsync(upsert, () => _cache.Drop(person), cancellationToken) switch
        {
            Written<int>(0) => LessonProgressResult.UnknownPerson,
            Written<int> => LessonProgressResult.Stored,
            _ => LessonProgressResult.Unavailable,
        };
}
