using System.Globalization;
using Microsoft.EntityFrameworkCore;
using StudyPortal.Data.Writing;

namespace StudyPortal.Data.Progress;

/// <summary>The write behind every stored answer, and of what it counts for; it runs inside a transaction of the <see cref="WriteQueue"/>.</summary>
internal static class AnswerRows
{
    // Nothing comes back where the person is unknown or the submission is there already.
    private const string Insert = """
        INSERT INTO "Answers" ("PersonId", "Submission", "Question", "QuestionVersion", "Objective", "Lesson", "Response", "Score", "Hints", "Certainty", "Misconceptions", "At", "Seconds", "Attempt", "Place", "Try")
        SELECT "Id", @submission, @question, @version, @objective, @lesson, @response, @score, @hints, @certainty, @misconceptions, @at, @seconds, @attempt, @place, @try
        FROM "People" WHERE "Id" = @person
        ON CONFLICT ("PersonId", "Submission") DO NOTHING
        RETURNING "Id"
        """;

    public static async Task<StoreAnswerResult> AddAsync(WriteSession session, NewAnswer answer)
    {
        var id = await session.ReturningAsync(
            Insert,
            ("@person", answer.PersonId), ("@submission", answer.Submission), ("@question", answer.Question), ("@version", answer.QuestionVersion),
            ("@objective", answer.Objective), ("@lesson", answer.Lesson), ("@response", answer.Response), ("@score", answer.Score), ("@hints", answer.Hints),
            ("@certainty", answer.Certainty), ("@misconceptions", string.Join(' ', answer.Misconceptions)), ("@at", answer.At), ("@seconds", answer.Seconds),
            ("@attempt", answer.Asked?.Attempt), ("@place", answer.Asked?.Place), ("@try", answer.Asked?.Try));
        if (id is not null)
        {
            var stored = answer.Stored(Convert.ToInt64(id, CultureInfo.InvariantCulture));
            await ReadModelRows.AddAsync(session, stored);
            return new AnswerStored(stored);
        }

        var first = await session.Context.Answers.AsNoTracking()
            .SingleOrDefaultAsync(known => known.PersonId == answer.PersonId && known.Submission == answer.Submission);
        return first is null ? new AnswerOfUnknownPerson() : new AnswerAlreadyStored(first);
    }
}
