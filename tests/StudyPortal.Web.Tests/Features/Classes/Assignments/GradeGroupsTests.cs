using StudyPortal.Data.Classes;
using StudyPortal.Learning.Classes.Grades;
using StudyPortal.Web.Features.Classes.Assignments;

namespace StudyPortal.Web.Tests.Features.Classes.Assignments;

/// <summary>What the database counts over a class is what the marks of its learners, one by one, come to.</summary>
public sealed class GradeGroupsTests(ClassDesk desk) : IClassFixture<ClassDesk>
{
    private const int Learners = 50;
    private const int Assignments = 120;

    private static readonly DateTime Start = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);
    private static readonly string[] Lessons = ["sample/first", "sample/second"];

    [Fact]
    public async Task Counting_in_the_database_agrees_with_marking_one_by_one()
    {
        var random = new Random(7);
        var known = await desk.AddClassAsync(desk.TeacherPerson);
        var people = new List<Guid>();
        for (var learner = 0; learner < Learners; learner++) people.Add((await desk.JoinAsync(known: known)).Person);
        foreach (var person in people) await desk.StoreAsync(Work(person, random));
        var seen = new HashSet<AssignmentStatus>();
        for (var count = 0; count < Assignments; count++) await CompareAsync(known, Draw(known, random), people, random, seen);

        Assert.Superset(new HashSet<AssignmentStatus>([AssignmentStatus.NotBegun, AssignmentStatus.Begun, AssignmentStatus.Done, AssignmentStatus.DoneLate, AssignmentStatus.Missing, AssignmentStatus.Excused]), seen);
    }

    private async Task CompareAsync(StudyClass known, Assignment assignment, List<Guid> people, Random random, HashSet<AssignmentStatus> seen)
    {
        var store = desk.Get<AssignmentStore>();
        Assert.Equal(AssignmentWrite.Stored, await store.CreateAsync(assignment));
        foreach (var person in people.Where(_ => random.Next(5) == 0)) await store.GrantAsync(Extension(assignment, person, random), "");
        var read = KnownAssignment.Of(assignment, desk.Catalogue);
        var now = new DateTimeOffset(At(random));

        var counted = await desk.Get<ClassGrades>().CountsAsync(read, now, joinedBy: null, CancellationToken.None);
        var (rows, _) = await desk.Get<ClassGrades>().RowsAsync(known.Id, [read], 0, Learners, now, CancellationToken.None);
        await store.DeleteAsync(known.Id, assignment.Id);

        Assert.Equal(Learners, rows.Count);
        var results = rows.Select(row => row.Results[0]).ToList();
        if (counted is null) Assert.All(results, result => Assert.Equal(now < read.Plan.OpensAt ? AssignmentStatus.NotOpen : AssignmentStatus.Gone, result.Status is AssignmentStatus.Excused ? AssignmentStatus.NotOpen : result.Status));
        else AssertSame(counted, results, seen);
    }

    private static void AssertSame(StandingCounts counted, List<AssignmentResult> results, HashSet<AssignmentStatus> seen)
    {
        seen.UnionWith(results.Select(result => result.Status));
        int Of(AssignmentStatus status) => results.Count(result => result.Status == status);
        Assert.Equal(
            (Of(AssignmentStatus.NotBegun), Of(AssignmentStatus.Begun), Of(AssignmentStatus.Done), Of(AssignmentStatus.DoneLate), Of(AssignmentStatus.Missing), Of(AssignmentStatus.Excused)),
            (counted.NotBegun, counted.Begun, counted.Done, counted.DoneLate, counted.Missing, counted.Excused));
        var marks = MarkSummary.Of(results.Where(result => result.Counts).Select(result => (result.Mark!.Value, 1)));
        Assert.Equal(marks.Learners, counted.Marks.Learners);
        Assert.Equal((double)(marks.Mean ?? -1), (double)(counted.Marks.Mean ?? -1), 9);
        Assert.Equal((double)(marks.Median ?? -1), (double)(counted.Marks.Median ?? -1), 9);
    }

    private static Assignment Draw(StudyClass known, Random random)
    {
        var (kind, target) = random.Next(4) switch
        {
            0 => (AssignmentKinds.Guide, "sample"),
            1 => (AssignmentKinds.Lessons, "sample/second"),
            2 => (AssignmentKinds.Quiz, "sample"),
            _ => (AssignmentKinds.Drill, "ports"),
        };
        return new Assignment
        {
            Id = Guid.NewGuid(), ClassId = known.Id, Title = kind, Kind = kind, Target = target, Goal = kind == AssignmentKinds.Drill ? 10 : null,
            OpensAt = random.Next(2) == 0 ? null : At(random), DueAt = random.Next(5) == 0 ? null : At(random), Late = LateText.All[random.Next(3)], PercentADay = random.Next(1, 60),
            Attempts = kind == AssignmentKinds.Quiz && random.Next(2) == 0 ? random.Next(1, 4) : null, CreatedAt = Start,
        };
    }

    private static AssignmentExtension Extension(Assignment assignment, Guid person, Random random) => new()
    {
        AssignmentId = assignment.Id, ClassId = assignment.ClassId, PersonId = person, DueAt = random.Next(2) == 0 ? null : At(random), Attempts = random.Next(2) == 0 ? null : random.Next(1, 6),
        IsExcused = random.Next(4) == 0, Reason = "ill",
    };

    private static List<object> Work(Guid person, Random random)
    {
        var rows = new List<object>();
        foreach (var lesson in Lessons.Where(_ => random.Next(4) > 0))
        {
            var begun = At(random);
            rows.Add(ClassDesk.Lesson(person, lesson, begun, random.Next(4) == 0 ? null : begun.AddHours(12 * random.Next(4))));
        }

        for (var count = random.Next(5); count > 0; count--)
        {
            var begun = At(random);
            rows.Add(ClassDesk.Attempt(person, "sample", begun, random.Next(6) == 0 ? null : begun.AddHours(12 * random.Next(3)), random.Next(-2, 13), random.Next(8) == 0 ? 0 : 10));
        }

        for (var count = random.Next(4); count > 0; count--) rows.Add(ClassDesk.Run(person, "ports", At(random), random.Next(0, 14)));
        return rows;
    }

    // Many fall together, on the edges and a millisecond beside them.
    private static DateTime At(Random random) => Start.AddHours(12 * random.Next(24)).AddMilliseconds(random.Next(8) == 0 ? random.Next(-1, 2) : 0);
}
