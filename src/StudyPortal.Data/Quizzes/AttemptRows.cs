using System.Globalization;
using Microsoft.EntityFrameworkCore;
using StudyPortal.Data.Progress;
using StudyPortal.Data.Writing;

namespace StudyPortal.Data.Quizzes;

/// <summary>The writes of attempts behind <see cref="QuizStore"/>; each runs inside one transaction of the <see cref="WriteQueue"/>.</summary>
internal static class AttemptRows
{
    // An attempt whose time is over makes way, though nobody has handed it in yet.
    private const string Insert = """
        INSERT INTO "QuizAttempts" ("Id", "PersonId", "Submission", "Quiz", "PlanVersion", "Way", "Seed", "AsksCertainty", "Questions", "StartedAt", "EndsAt")
        SELECT @id, "Id", @submission, @quiz, @version, @way, @seed, @certainty, @questions, @at, @end
        FROM "People" WHERE "Id" = @person
        AND NOT EXISTS (SELECT 1 FROM "QuizAttempts" WHERE "PersonId" = @person AND "Quiz" = @quiz AND "HandedInAt" IS NULL AND ("EndsAt" IS NULL OR "EndsAt" > @at))
        ON CONFLICT ("PersonId", "Submission") DO NOTHING
        """;

    private const string IsOpen = """SELECT "HandedInAt" IS NULL FROM "QuizAttempts" WHERE "Id" = @attempt AND "PersonId" = @person""";

    // Answers and revisions only grow in number, so the sum tells whether the attempt is still the one that was graded.
    private const string Close = """
        UPDATE "QuizAttempts" SET "HandedInAt" = @at, "Mark" = @mark, "MaxMark" = @most
        WHERE "Id" = @attempt AND "PersonId" = @person AND "HandedInAt" IS NULL AND @writes =
        (SELECT COUNT(*) FROM "Answers" WHERE "Attempt" = @attempt) + (SELECT COALESCE(SUM("Revision"), 0) FROM "QuizDrafts" WHERE "AttemptId" = @attempt)
        """;

    public static async Task<StartAttemptResult> StartAsync(WriteSession session, QuizAttempt attempt)
    {
        var started = await session.ExecuteAsync(
            Insert,
            ("@id", attempt.Id), ("@person", attempt.PersonId), ("@submission", attempt.Submission), ("@quiz", attempt.Quiz), ("@version", attempt.PlanVersion),
            ("@way", attempt.Way), ("@seed", attempt.Seed), ("@certainty", attempt.AsksCertainty), ("@questions", AskedText.Write(attempt.Questions)),
            ("@at", attempt.StartedAt), ("@end", attempt.EndsAt));
        var mine = session.Context.QuizAttempts.AsNoTracking().Where(known => known.PersonId == attempt.PersonId);
        if (started > 0) return new AttemptStarted(await mine.SingleAsync(known => known.Id == attempt.Id));

        var first = await mine.SingleOrDefaultAsync(known => known.Submission == attempt.Submission)
            ?? await mine.Where(known => known.Quiz == attempt.Quiz && known.HandedInAt == null && (known.EndsAt == null || known.EndsAt > attempt.StartedAt))
                .OrderBy(known => known.StartedAt).FirstOrDefaultAsync();
        return first is null ? new AttemptOfUnknownPerson() : new AttemptAlreadyStarted(first);
    }

    public static async Task<StoreTryResult> StoreTryAsync(WriteSession session, NewAnswer answer)
    {
        switch (await IsOpenAsync(session, answer.PersonId, answer.Asked!.Value.Attempt))
        {
            case null:
                return new TryOfUnknownAttempt();
            case false:
                return new TryOfClosedAttempt();
            default:
                return await AnswerRows.AddAsync(session, answer) switch
                {
                    AnswerStored(var stored) => new TryStored(stored),
                    AnswerAlreadyStored(var first) => new TryAlreadyStored(first),
                    _ => throw new InvalidOperationException("An attempt has a person."),
                };
        }
    }

    public static async Task<HandInResult> HandInAsync(WriteSession session, NewHandIn handIn)
    {
        var closed = await session.ExecuteAsync(
            Close,
            ("@attempt", handIn.Attempt), ("@person", handIn.PersonId), ("@at", handIn.At), ("@mark", handIn.Mark), ("@most", handIn.MaxMark),
            ("@writes", handIn.Writes));
        var attempt = await session.Context.QuizAttempts.AsNoTracking().SingleOrDefaultAsync(known => known.Id == handIn.Attempt && known.PersonId == handIn.PersonId);
        if (attempt is null) return new HandInOfUnknownAttempt();
        if (closed == 0) return attempt.IsOpen ? new HandInBehind() : new AlreadyHandedIn(attempt);

        foreach (var answer in handIn.Answers)
        {
            // Undoes the whole transaction: half an attempt is none.
            if (await AnswerRows.AddAsync(session, answer) is not AnswerStored)
                throw new InvalidOperationException($"The answer {answer.Submission} was stored before its attempt was handed in.");
        }

        return new HandedIn(attempt);
    }

    /// <summary>Null where the person has no such attempt.</summary>
    public static async Task<bool?> IsOpenAsync(WriteSession session, Guid person, Guid attempt) =>
        await session.ReturningAsync(IsOpen, ("@attempt", attempt), ("@person", person)) is { } open ? Convert.ToBoolean(open, CultureInfo.InvariantCulture) : null;
}
