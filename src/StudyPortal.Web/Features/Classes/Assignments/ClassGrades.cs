using StudyPortal.Content;
using StudyPortal.Data.Classes;
using StudyPortal.Learning.Classes.Grades;

namespace StudyPortal.Web.Features.Classes.Assignments;

/// <summary>What the assignments of a class came to, for its instructors: a page of learners at a time, and figures that the database counts.</summary>
public sealed class ClassGrades(CatalogueHolder content, AssignmentReader assignments, ClassPeople people, GradeFactsReader facts, TimeProvider time)
{
    private const int MostPages = 10_000;

    /// <summary>The moment at which a class is looked at: one that was put away stands still.</summary>
    public DateTimeOffset NowOf(StudyClass known) => known.ArchivedAt is { } archived ? new DateTimeOffset(archived) : time.GetUtcNow();

    public async Task<IReadOnlyList<KnownAssignment>> AssignmentsAsync(Guid classId, CancellationToken cancel)
    {
        var catalogue = content.Current;
        return [.. (await assignments.OfClassAsync(classId, cancel)).Select(assignment => KnownAssignment.Of(assignment, catalogue))];
    }

    public async Task<KnownAssignment?> FindAsync(Guid classId, Guid assignment, CancellationToken cancel) =>
        await assignments.FindAsync(classId, assignment, cancel) is { } found ? KnownAssignment.Of(found, content.Current) : null;

    /// <summary>Counts over the whole class; null where there is nothing to count: it has not opened, or its target has gone.</summary>
    /// <param name="joinedBy">Leaves out who joined later, or null.</param>
    public async Task<StandingCounts?> CountsAsync(KnownAssignment known, DateTimeOffset now, DateTimeOffset? joinedBy, CancellationToken cancel)
    {
        if (known.Target.IsGone || now < known.Plan.OpensAt) return null;
        IReadOnlyList<string> lessons = known.Plan.Work is LessonsWork reading ? reading.Lessons : [];
        return StandingCounts.Of(await facts.GroupsAsync(known.Assignment, lessons, now.UtcDateTime, joinedBy?.UtcDateTime, cancel));
    }

    /// <summary>A row for each learner of a page, by name, and how many learners there are on all pages.</summary>
    public async Task<(IReadOnlyList<GradeRow> Rows, int Total)> RowsAsync(
        Guid classId, IReadOnlyList<KnownAssignment> known, int skip, int take, DateTimeOffset now, CancellationToken cancel)
    {
        var page = await people.LearnersAsync(classId, search: "", skip, take, cancel);
        var works = await facts.OfLearnersAsync(classId, [.. page.Rows.Select(learner => learner.Person)], KnownAssignment.AskedBy(known), cancel);
        var rows = from learner in page.Rows
                   where works.ContainsKey(learner.Person) // Whoever left between the two queries is not shown.
                   select GradeRow.Of(learner, works[learner.Person], known, now);
        return ([.. rows], page.Total);
    }

    /// <summary>The page that an address names; the last one where there are not so many.</summary>
    public async Task<GradePage> PageAsync(Guid classId, IReadOnlyList<KnownAssignment> known, string? number, int size, DateTimeOffset now, CancellationToken cancel)
    {
        var wanted = TypedNumber.Whole(number ?? "", 1, MostPages) ?? 1;
        var (rows, total) = await RowsAsync(classId, known, (wanted - 1) * size, size, now, cancel);
        var pages = Math.Max(1, (total + size - 1) / size);
        if (wanted > pages) (rows, total) = await RowsAsync(classId, known, (pages - 1) * size, size, now, cancel);
        return new GradePage(rows, Math.Min(wanted, pages), pages, total);
    }

    /// <summary>The row of one learner, or null where nobody of this class has the id.</summary>
    public async Task<GradeRow?> RowAsync(Guid classId, Guid person, IReadOnlyList<KnownAssignment> known, DateTimeOffset now, CancellationToken cancel)
    {
        if (await facts.LearnerAsync(classId, person, cancel) is not { } learner) return null;
        var works = await facts.OfLearnersAsync(classId, [person], KnownAssignment.AskedBy(known), cancel);
        return works.TryGetValue(person, out var work) ? GradeRow.Of(learner, work, known, now) : null;
    }
}
