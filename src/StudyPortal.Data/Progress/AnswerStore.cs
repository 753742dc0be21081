using System.Globalization;
using Microsoft.EntityFrameworkCore;
using StudyPortal.Data.Writing;

namespace StudyPortal.Data.Progress;

/// <summary>Stores graded answers, each once.</summary>
public sealed class AnswerStore
{
    // Nothing comes back where the person is unknown or the submission is there already.
    private const string Insert = """
        INSERT INTO "Answers" ("PersonId", "Submission", "Question", "QuestionVersion", "Objective", "Lesson", "Response", "Score", "Hints", "Certainty", "Misconceptions", "At")
        SELECT "Id", @submission, @question, @version, @objective, @lesson, @response, @score, @hints, @certainty, @misconceptions, @at
        FROM "People" WHERE "Id" = @person
        ON CONFLICT ("PersonId", "Submission") DO NOTHING
        RETURNING "Id"
        """;

    private readonly WriteQueue _queue;
    private readonly ProgressCache _cache;

    internal AnswerStore(WriteQueue queue, ProgressCache cache) => (_queue, _cache) = (queue, cache);

    /// <summary>Returns once the answer is on the disk, or is known not to be. A cancelled call says nothing about either.</summary>
    public async Task<StoreAnswerResult> StoreAsync(NewAnswer answer, CancellationToken cancellationToken = default)
    {
        var outcome = await _queue.RunAsync(session => InsertAsync(session, answer), () => _cache.Drop(answer.PersonId), cancellationToken);
        return outcome switch
        {
            Written<StoreAnswerResult>(var result) => result,
            Unwritten<StoreAnswerResult>(var reason) => new AnswerNotStored(reason),
            _ => throw new InvalidOperationException("A write ends as written or unwritten."),
        };
    }

    private static async Task<StoreAnswerResult> InsertAsync(WriteSession session, NewAnswer answer)
    {
        var id = await session.ReturningAsync(
            Insert,
            ("@person", answer.PersonId), ("@submission", answer.Submission), ("@question", answer.Question), ("@version", answer.QuestionVersion),
            ("@objective", answer.Objective), ("@lesson", answer.Lesson), ("@response", answer.Response), ("@score", answer.Score), ("@hints", answer.Hints),
            ("@certainty", answer.Certainty), ("@misconceptions", string.Join(' ', answer.Misconceptions)), ("@at", answer.At));
        if (id is not null) return new AnswerStored(answer.Stored(Convert.ToInt64(id, CultureInfo.InvariantCulture)));

        var first = await session.Context.Answers.AsNoTracking()
            .SingleOrDefaultAsync(stored => stored.PersonId == answer.PersonId && stored.Submission == answer.Submission);
        return first is null ? new AnswerOfUnknownPerson() : new AnswerAlreadyStored(first);
    }
}
