using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace StudyPortal.Data.Classes;

/// <summary>
/// The rules of marking as one query over a whole class, so that a thousand learners cost a page no more than their figures. They are those of the marks that single
/// learners are shown, which a test holds them against.
/// </summary>
internal static class GradeSql
{
    // Deadline and attempts as they hold for each learner: an extension only gives.
    private const string Learners = """
        "Learners" AS (
        SELECT m."PersonId" AS "Person", COALESCE(e."IsExcused", 0) AS "IsExcused",
        CASE WHEN e."DueAt" > @due THEN e."DueAt" ELSE @due END AS "Due",
        CASE WHEN e."Attempts" > @attempts THEN e."Attempts" ELSE @attempts END AS "Attempts"
        FROM "ClassMembers" AS m LEFT JOIN "AssignmentExtensions" AS e ON e."AssignmentId" = @assignment AND e."PersonId" = m."PersonId"
        WHERE m."ClassId" = @class AND (@joined IS NULL OR m."JoinedAt" <= @joined))
        """;

    // SQLite keeps the order of a CROSS JOIN: learner by learner along the index, never through what the whole portal did.
    // A piece of work without a moment was begun and is not finished; one without a mark is finished and does not count.
    // Days are told apart to the millisecond here, which is finer than any mark that is shown.
    private const string Counted = """
        "Timed" AS MATERIALIZED (
        SELECT p."Person", p."At", p."Reached", CASE WHEN p."At" IS NULL THEN NULL WHEN p."Due" IS NULL OR p."At" <= p."Due" THEN 0
        ELSE 1 + (CAST((julianday(p."At") - julianday(p."Due")) * 86400000 + 0.5 AS INTEGER) - 1) / 86400000 END AS "Days"
        FROM "Pieces" AS p),
        "Counted" AS MATERIALIZED (
        SELECT "Person", "At", "Reached", CASE WHEN "Days" IS NULL OR ("Days" > 0 AND @late = 'refused') THEN NULL
        WHEN "Days" = 0 OR @late = 'accepted' THEN "Reached" WHEN @percent * "Days" >= 100 THEN 0.0 ELSE "Reached" * (100 - @percent * "Days") / 100.0 END AS "Mark"
        FROM "Timed")
        """;

    // 0 to 5 are the values of WorkState.
    private const string Grouped = """
        SELECT "State", CASE WHEN "State" BETWEEN 1 AND 4 THEN "Mark" END AS "Shown", COUNT(*) FROM (
        SELECT l."Person", COALESCE(r."Mark", 0.0) AS "Mark", CASE
        WHEN l."IsExcused" THEN 5
        WHEN r."Finished" IS NOT NULL THEN CASE WHEN r."Finished" > l."Due" THEN 3 ELSE 2 END
        WHEN @now > l."Due" THEN 4
        WHEN r."Person" IS NOT NULL THEN 1 ELSE 0 END AS "State"
        FROM "Learners" AS l LEFT JOIN "Reached" AS r ON r."Person" = l."Person")
        GROUP BY "State", "Shown"
        """;

    public static DbCommand Groups(PortalDbContext context, Assignment assignment, IReadOnlyList<string> lessons, DateTime now, DateTime? joinedBy)
    {
        var sql = new SqlText(context.Database.GetDbConnection().CreateCommand());
        sql.Value("@class", assignment.ClassId);
        sql.Value("@assignment", assignment.Id);
        sql.Value("@due", assignment.DueAt);
        sql.Value("@opens", assignment.OpensAt);
        sql.Value("@attempts", assignment.Attempts);
        sql.Value("@late", assignment.Late);
        sql.Value("@percent", assignment.PercentADay ?? 0);
        sql.Value("@now", now);
        sql.Value("@joined", joinedBy);
        var pieces = assignment.Kind switch
        {
            "guide" or "lessons" => Lessons(sql, lessons),
            "quiz" => Attempts(sql, assignment.Target),
            "drill" => Runs(sql, assignment.Target, assignment.Goal ?? 1),
            _ => throw new ArgumentException($"There is no kind of assignment '{assignment.Kind}'.", nameof(assignment)),
        };
        return sql.Finish($"WITH {Learners},\n{pieces.Pieces},\n{Counted},\n{pieces.Reached}\n{Grouped}");
    }

    private static (string Pieces, string Reached) Lessons(SqlText sql, IReadOnlyList<string> lessons)
    {
        sql.Value("@parts", lessons.Count);
        return (
            $"""
            "Pieces" AS (
            SELECT l."Person", l."Due", CASE WHEN p."DoneAt" <= @now THEN p."DoneAt" END AS "At", 1.0 AS "Reached"
            FROM "Learners" AS l CROSS JOIN "LessonProgress" AS p
            WHERE p."PersonId" = l."Person" AND p."Lesson" IN ({sql.List("@lesson", lessons)}) AND (p."FirstVisitedAt" <= @now OR p."DoneAt" <= @now))
            """,
            """
            "Reached" AS (
            SELECT "Person", SUM("Mark") / @parts AS "Mark", CASE WHEN COUNT("Mark") = @parts THEN MAX("At") END AS "Finished" FROM "Counted" GROUP BY "Person")
            """);
    }

    private static (string Pieces, string Reached) Attempts(SqlText sql, string quiz)
    {
        sql.Value("@quiz", quiz);
        return (
            """
            "Known" AS (
            SELECT l."Person", l."Due", l."Attempts", CASE WHEN a."HandedInAt" <= @now THEN a."HandedInAt" END AS "At", a."Mark" / a."MaxMark" AS "Share"
            FROM "Learners" AS l CROSS JOIN "QuizAttempts" AS a
            WHERE a."PersonId" = l."Person" AND a."Quiz" = @quiz AND (a."HandedInAt" IS NULL OR a."MaxMark" > 0) AND (a."StartedAt" <= @now OR a."HandedInAt" <= @now)),
            "Numbered" AS (
            SELECT *, ROW_NUMBER() OVER (PARTITION BY "Person" ORDER BY "At" IS NULL, "At", "Share" DESC) AS "Number"
            FROM "Known" WHERE "At" IS NULL OR @opens IS NULL OR "At" >= @opens),
            "Pieces" AS (
            SELECT "Person", "Due", "At", CASE WHEN "Share" < 0 THEN 0.0 WHEN "Share" > 1 THEN 1.0 ELSE "Share" END AS "Reached"
            FROM "Numbered" WHERE "Attempts" IS NULL OR "Number" <= "Attempts")
            """,
            """
            "Reached" AS (
            SELECT "Person", MAX("Mark") AS "Mark", MIN(CASE WHEN "Mark" IS NOT NULL THEN "At" END) AS "Finished" FROM "Counted" GROUP BY "Person")
            """);
    }

    private static (string Pieces, string Reached) Runs(SqlText sql, string topic, int goal)
    {
        sql.Value("@topic", topic);
        sql.Value("@goal", goal);
        return (
            """
            "Pieces" AS (
            SELECT l."Person", l."Due", r."StartedAt" AS "At", CASE WHEN r."Right" >= @goal THEN 1.0 ELSE r."Right" * 1.0 / @goal END AS "Reached"
            FROM "Learners" AS l CROSS JOIN "DrillRuns" AS r
            WHERE r."PersonId" = l."Person" AND r."Topic" = @topic AND r."StartedAt" <= @now AND (@opens IS NULL OR r."StartedAt" >= @opens))
            """,
            """
            "Reached" AS (
            SELECT "Person", MAX("Mark") AS "Mark", MIN(CASE WHEN "Mark" IS NOT NULL AND "Reached" >= 1 THEN "At" END) AS "Finished" FROM "Counted" GROUP BY "Person")
            """);
    }
}
