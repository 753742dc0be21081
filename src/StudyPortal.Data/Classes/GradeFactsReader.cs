using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace StudyPortal.Data.Classes;

/// <summary>
/// Reads what learners did of the work that assignments ask for: of a page of learners everything, of the whole class only how many stand where. Nothing is read of
/// anybody who is not in the class at this moment.
/// </summary>
public sealed class GradeFactsReader
{
    private readonly IDbContextFactory<PortalDbContext> _contexts;

    internal GradeFactsReader(IDbContextFactory<PortalDbContext> contexts) => _contexts = contexts;

    /// <summary>A learner of the class, or null.</summary>
    public async Task<ListedLearner?> LearnerAsync(Guid classId, Guid person, CancellationToken cancellationToken = default)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var found = from member in context.ClassMembers
                    where member.ClassId == classId && member.PersonId == person
                    join known in context.People on member.PersonId equals known.Id
                    join account in context.Users on known.UserId equals account.Id
                    select new ListedLearner(member.PersonId, account.DisplayName, account.Email ?? "", member.Number, member.JoinedAt, known.LastSeenAt);
        return await found.SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>Who is in the class, in no order.</summary>
    public async Task<IReadOnlyList<Guid>> MembersAsync(Guid classId, CancellationToken cancellationToken = default)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        return await context.ClassMembers.Where(member => member.ClassId == classId).Select(member => member.PersonId).ToListAsync(cancellationToken);
    }

    /// <summary>What these learners did and are granted, by person; of somebody who is not in the class nothing.</summary>
    /// <param name="people">One page of them.</param>
    public async Task<IReadOnlyDictionary<Guid, LearnerWork>> OfLearnersAsync(
        Guid classId, IReadOnlyCollection<Guid> people, WorkAsked asked, CancellationToken cancellationToken = default)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        await context.Database.OpenConnectionAsync(cancellationToken); // Once for all five.
        var members = await context.ClassMembers.Where(member => member.ClassId == classId && people.Contains(member.PersonId))
            .Select(member => member.PersonId).ToListAsync(cancellationToken);
        var lessons = asked.Lessons.Count == 0 ? [] : await LessonsAsync(context, members, asked.Lessons, cancellationToken);
        var attempts = asked.Quizzes.Count == 0 ? [] : await AttemptsAsync(context, members, asked.Quizzes, cancellationToken);
        var runs = asked.Topics.Count == 0 ? [] : await RunsAsync(context, members, asked.Topics, cancellationToken);
        var granted = await context.AssignmentExtensions.AsNoTracking().Where(row => row.ClassId == classId && members.Contains(row.PersonId)).ToListAsync(cancellationToken);
        var (lessonsOf, attemptsOf, runsOf, grantedOf) = (lessons.ToLookup(row => row.Person), attempts.ToLookup(row => row.Person), runs.ToLookup(row => row.Person), granted.ToLookup(row => row.PersonId));
        return members.ToDictionary(person => person, person => new LearnerWork(
            person, [.. lessonsOf[person].Select(row => row.Work)], [.. attemptsOf[person].Select(row => row.Work)], [.. runsOf[person].Select(row => row.Work)], [.. grantedOf[person]]));
    }

    /// <summary>A person's own attempts and runs, in one query; lessons are in their progress already.</summary>
    public async Task<(IReadOnlyList<AttemptWork> Attempts, IReadOnlyList<RunWork> Runs)> OwnAsync(
        Guid person, IReadOnlyCollection<string> quizzes, IReadOnlyCollection<string> topics, CancellationToken cancellationToken = default)
    {
        if (quizzes.Count + topics.Count == 0) return ([], []);
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        await context.Database.OpenConnectionAsync(cancellationToken);
        await using var command = OwnCommand(context, person, quizzes, topics);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var (attempts, runs) = (new List<AttemptWork>(), new List<RunWork>());
        while (await rows.ReadAsync(cancellationToken))
        {
            var (name, at) = (rows.GetString(0), Utc(rows, 1));
            if (!rows.IsDBNull(5)) runs.Add(new RunWork(name, at, rows.GetInt32(5)));
            else attempts.Add(new AttemptWork(rows.GetGuid(2), name, at, rows.IsDBNull(3) ? null : Utc(rows, 3), rows.IsDBNull(4) ? 0 : rows.GetDouble(4)));
        }

        return (attempts, runs);
    }

    /// <summary>How many learners of the class stand where in an assignment, with which mark, counted by the database.</summary>
    /// <param name="lessons">What the assignment asks to be read, where it asks for lessons; at least one then.</param>
    /// <param name="now">What was done later is as if it were not there (UTC).</param>
    /// <param name="joinedBy">Leaves out who joined later (UTC), or null.</param>
    public async Task<IReadOnlyList<GradeGroup>> GroupsAsync(
        Assignment assignment, IReadOnlyList<string> lessons, DateTime now, DateTime? joinedBy, CancellationToken cancellationToken = default)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        await context.Database.OpenConnectionAsync(cancellationToken);
        await using var command = GradeSql.Groups(context, assignment, lessons, now, joinedBy);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var groups = new List<GradeGroup>();
        while (await rows.ReadAsync(cancellationToken)) groups.Add(new GradeGroup((WorkState)rows.GetInt32(0), rows.IsDBNull(1) ? null : rows.GetDouble(1), rows.GetInt32(2)));
        return groups;
    }

    private static async Task<List<(Guid Person, LessonWork Work)>> LessonsAsync(
        PortalDbContext context, List<Guid> members, IReadOnlyCollection<string> lessons, CancellationToken cancellationToken)
    {
        var rows = await context.LessonProgress.Where(lesson => members.Contains(lesson.PersonId) && lessons.Contains(lesson.Lesson))
            .Select(lesson => new { lesson.PersonId, lesson.Lesson, lesson.FirstVisitedAt, lesson.DoneAt }).ToListAsync(cancellationToken);
        return [.. rows.Select(row => (row.PersonId, new LessonWork(row.Lesson, row.FirstVisitedAt, row.DoneAt)))];
    }

    private static async Task<List<(Guid Person, AttemptWork Work)>> AttemptsAsync(
        PortalDbContext context, List<Guid> members, IReadOnlyCollection<string> quizzes, CancellationToken cancellationToken)
    {
        var rows = await context.QuizAttempts
            .Where(attempt => members.Contains(attempt.PersonId) && quizzes.Contains(attempt.Quiz) && (attempt.HandedInAt == null || attempt.MaxMark > 0))
            .Select(attempt => new { attempt.PersonId, attempt.Id, attempt.Quiz, attempt.StartedAt, attempt.HandedInAt, Share = attempt.Mark / attempt.MaxMark }).ToListAsync(cancellationToken);
        return [.. rows.Select(row => (row.PersonId, new AttemptWork(row.Id, row.Quiz, row.StartedAt, row.HandedInAt, row.Share ?? 0)))];
    }

    private static async Task<List<(Guid Person, RunWork Work)>> RunsAsync(
        PortalDbContext context, List<Guid> members, IReadOnlyCollection<string> topics, CancellationToken cancellationToken)
    {
        var rows = await context.DrillRuns.Where(run => members.Contains(run.PersonId) && topics.Contains(run.Topic))
            .Select(run => new { run.PersonId, run.Topic, run.StartedAt, run.Right }).ToListAsync(cancellationToken);
        return [.. rows.Select(row => (row.PersonId, new RunWork(row.Topic, row.StartedAt, row.Right)))];
    }

    private static DbCommand OwnCommand(PortalDbContext context, Guid person, IReadOnlyCollection<string> quizzes, IReadOnlyCollection<string> topics)
    {
        var command = new SqlText(context.Database.GetDbConnection().CreateCommand());
        command.Value("@person", person);
        return command.Finish($"""
            SELECT "Quiz", "StartedAt", "Id", "HandedInAt", "Mark" / "MaxMark", NULL FROM "QuizAttempts"
            WHERE "PersonId" = @person AND "Quiz" IN ({command.List("@quiz", quizzes)}) AND ("HandedInAt" IS NULL OR "MaxMark" > 0)
            UNION ALL
            SELECT "Topic", "StartedAt", NULL, NULL, NULL, "Right" FROM "DrillRuns" WHERE "PersonId" = @person AND "Topic" IN ({command.List("@topic", topics)})
            """);
    }

    private static DateTime Utc(DbDataReader rows, int column) => DateTime.SpecifyKind(rows.GetDateTime(column), DateTimeKind.Utc);
}
