using Microsoft.EntityFrameworkCore;
using StudyPortal.Data.Progress;
using StudyPortal.Data.Writing;

namespace StudyPortal.Data.People;

/// <summary>The writes behind <see cref="PeopleStore"/>; each runs inside one transaction of the <see cref="WriteQueue"/>.</summary>
internal static class PersonRows
{
    private const string InsertGuest = """INSERT INTO "People" ("Id", "CreatedAt", "LastSeenAt") VALUES (@id, @at, @at)""";

    private const string InsertForUser = """
        INSERT INTO "People" ("Id", "UserId", "CreatedAt", "LastSeenAt")
        SELECT @id, "Id", @at, @at FROM "AspNetUsers" WHERE "Id" = @user
        ON CONFLICT ("UserId") DO NOTHING
        """;

    private const string Touch = """UPDATE "People" SET "LastSeenAt" = @at WHERE "Id" = @id AND "LastSeenAt" < @at""";

    // Earliest first visit, latest last visit, earliest "done", the place of the later of the two, and the time spent on both.
    private const string MoveLessons = """
        INSERT INTO "LessonProgress" AS mine ("PersonId", "Lesson", "FirstVisitedAt", "LastVisitedAt", "DoneAt", "Place", "Seconds")
        SELECT @person, "Lesson", "FirstVisitedAt", "LastVisitedAt", "DoneAt", "Place", "Seconds" FROM "LessonProgress" WHERE "PersonId" = @guest
        ON CONFLICT ("PersonId", "Lesson") DO UPDATE SET
        "FirstVisitedAt" = CASE WHEN excluded."FirstVisitedAt" < mine."FirstVisitedAt" THEN excluded."FirstVisitedAt" ELSE mine."FirstVisitedAt" END,
        "LastVisitedAt" = CASE WHEN excluded."LastVisitedAt" > mine."LastVisitedAt" THEN excluded."LastVisitedAt" ELSE mine."LastVisitedAt" END,
        "DoneAt" = CASE WHEN mine."DoneAt" IS NULL OR excluded."DoneAt" < mine."DoneAt" THEN excluded."DoneAt" ELSE mine."DoneAt" END,
        "Place" = CASE WHEN excluded."LastVisitedAt" > mine."LastVisitedAt" THEN excluded."Place" ELSE mine."Place" END,
        "Seconds" = mine."Seconds" + excluded."Seconds"
        """;

    // What stays behind is a second copy of an answer that the account has; it goes with the guest.
    private const string MoveAnswers = """
        UPDATE "Answers" SET "PersonId" = @person WHERE "PersonId" = @guest
        AND NOT EXISTS (SELECT 1 FROM "Answers" AS mine WHERE mine."PersonId" = @person AND mine."Submission" = "Answers"."Submission")
        """;

    private const string MoveRuns = """UPDATE "DrillRuns" SET "PersonId" = @person WHERE "PersonId" = @guest""";

    // As with answers.
    private const string MoveAttempts = """
        UPDATE "QuizAttempts" SET "PersonId" = @person WHERE "PersonId" = @guest
        AND NOT EXISTS (SELECT 1 FROM "QuizAttempts" AS mine WHERE mine."PersonId" = @person AND mine."Submission" = "QuizAttempts"."Submission")
        """;

    private const string DeleteGuest = """DELETE FROM "People" WHERE "Id" = @guest""";

    public static async Task<Guid> AddGuestAsync(WriteSession session, DateTime at)
    {
        var id = Guid.CreateVersion7(new DateTimeOffset(at));
        await session.ExecuteAsync(InsertGuest, ("@id", id), ("@at", at));
        return id;
    }

    /// <summary>The person of an account, made where there is none; null where there is no such account.</summary>
    public static async Task<Guid?> FindOrAddForUserAsync(WriteSession session, string userId, DateTime at)
    {
        await session.ExecuteAsync(InsertForUser, ("@id", Guid.CreateVersion7(new DateTimeOffset(at))), ("@user", userId), ("@at", at));
        return await FindForUserAsync(session.Context, userId, CancellationToken.None);
    }

    public static Task<Guid?> FindForUserAsync(PortalDbContext context, string userId, CancellationToken cancellationToken) =>
        context.People.Where(person => person.UserId == userId).Select(person => (Guid?)person.Id).SingleOrDefaultAsync(cancellationToken);

    /// <summary>False where there is no such person.</summary>
    public static async Task<bool> TouchAsync(WriteSession session, Guid id, DateTime at) =>
        await session.ExecuteAsync(Touch, ("@at", at), ("@id", id)) > 0 || await session.Context.People.AnyAsync(person => person.Id == id);

    public static async Task<JoinResult> JoinAsync(WriteSession session, Guid guest, string userId, DateTime at)
    {
        var found = await session.Context.People.AsNoTracking().SingleOrDefaultAsync(person => person.Id == guest);
        if (found is null) return new UnknownGuest();
        if (found.UserId is not null) return found.UserId == userId ? new AlreadyJoined(guest) : new BelongsToAnotherAccount();
        if (await FindOrAddForUserAsync(session, userId, at) is not { } person) return new UnknownAccount();

        var lessons = await session.ExecuteAsync(MoveLessons, ("@person", person), ("@guest", guest));
        var answers = await session.ExecuteAsync(MoveAnswers, ("@person", person), ("@guest", guest));
        var runs = await session.ExecuteAsync(MoveRuns, ("@person", person), ("@guest", guest));
        var attempts = await session.ExecuteAsync(MoveAttempts, ("@person", person), ("@guest", guest));
        if (answers > 0) await ReadModelRows.RemakeAsync(session, person);
        await session.ExecuteAsync(DeleteGuest, ("@guest", guest));
        return new GuestJoined(person, answers, lessons, runs, attempts);
    }
}
