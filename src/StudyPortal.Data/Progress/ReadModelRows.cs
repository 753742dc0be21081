using Microsoft.EntityFrameworkCore;
using StudyPortal.Data.Writing;

namespace StudyPortal.Data.Progress;

/// <summary>
/// What answers come to, beside the answers: one <see cref="QuestionStanding"/> for each thing that was asked, one <see cref="StudyDay"/> for each day. Each write runs
/// inside a transaction of the <see cref="WriteQueue"/>, the one that stores or moves the answers.
/// </summary>
internal static class ReadModelRows
{
    // Ids grow in the order of storing, so the answer that is being stored is the latest.
    private const string Stand = """
        INSERT INTO "QuestionStandings" AS mine
        ("PersonId", "Asked", "Objective", "Version", "FirstScore", "Score", "Certainty", "Misconceptions", "AnswerId", "Answers", "FirstAt", "At")
        VALUES (@person, @asked, @objective, @version, @first, @score, @certainty, @misconceptions, @answer, @answers, @since, @at)
        ON CONFLICT ("PersonId", "Asked") DO UPDATE SET
        "Objective" = excluded."Objective", "Version" = excluded."Version", "Score" = excluded."Score", "Certainty" = excluded."Certainty",
        "Misconceptions" = excluded."Misconceptions", "AnswerId" = excluded."AnswerId", "Answers" = mine."Answers" + excluded."Answers", "At" = excluded."At"
        """;

    private const string Count = """
        INSERT INTO "StudyDays" AS mine ("PersonId", "Day", "Answers", "Points", "Seconds") VALUES (@person, @day, @answers, @points, @seconds)
        ON CONFLICT ("PersonId", "Day") DO UPDATE SET
        "Answers" = mine."Answers" + excluded."Answers", "Points" = mine."Points" + excluded."Points", "Seconds" = mine."Seconds" + excluded."Seconds"
        """;

    private const string DeleteStandings = """DELETE FROM "QuestionStandings" WHERE "PersonId" = @person""";

    private const string DeleteDays = """DELETE FROM "StudyDays" WHERE "PersonId" = @person""";

    /// <summary>Counts an answer that has just been stored.</summary>
    public static async Task AddAsync(WriteSession session, Answer answer)
    {
        var counted = new CountedAnswers(session.FormOf);
        counted.Add(answer);
        await WriteAsync(session, answer.PersonId, counted);
    }

    /// <summary>Makes a person's rows anew. Returns the answers that they have, or null where there is no such person.</summary>
    public static async Task<int?> RemakeAsync(WriteSession session, Guid person)
    {
        if (!await session.Context.People.AnyAsync(known => known.Id == person)) return null;
        await session.ExecuteAsync(DeleteStandings, ("@person", person));
        await session.ExecuteAsync(DeleteDays, ("@person", person));
        var counted = new CountedAnswers(session.FormOf);
        var answers = session.Context.Answers.AsNoTracking().Where(answer => answer.PersonId == person).OrderBy(answer => answer.Id).AsAsyncEnumerable();
        await foreach (var answer in answers) counted.Add(answer);
        await WriteAsync(session, person, counted);
        return counted.Count;
    }

    private static async Task WriteAsync(WriteSession session, Guid person, CountedAnswers counted)
    {
        foreach (var standing in counted.Standings(person))
        {
            await session.ExecuteAsync(
                Stand,
                ("@person", person), ("@asked", standing.Asked), ("@objective", standing.Objective), ("@version", standing.Version), ("@first", standing.FirstScore),
                ("@score", standing.Score), ("@certainty", standing.Certainty), ("@misconceptions", string.Join(' ', standing.Misconceptions)),
                ("@answer", standing.AnswerId), ("@answers", standing.Answers), ("@since", standing.FirstAt), ("@at", standing.At));
        }

        foreach (var day in counted.Days(person))
        {
            await session.ExecuteAsync(
                Count, ("@person", person), ("@day", day.Day), ("@answers", day.Answers), ("@points", day.Points), ("@seconds", day.Seconds));
        }
    }
}
