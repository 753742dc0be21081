using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using StudyPortal.Data.Classes;
using StudyPortal.Web.Tests.Hosting;

namespace StudyPortal.Web.Tests.Features.Classes.Access;

/// <summary>A class with one of everything, and its address for each route.</summary>
internal sealed class MatrixScene
{
    public const string Title = "The class of the matrix";
    public const string Expected = "EXPECTED@EXAMPLE.ORG";

    private readonly Dictionary<string, Guid> _ids = new(StringComparer.OrdinalIgnoreCase);

    public required StudyClass Class { get; init; }

    /// <summary>Address of an account that may teach and does not teach this class.</summary>
    public required string AnotherTeacher { get; init; }

    /// <summary>Makes the class with these people in it.</summary>
    public static async Task<MatrixScene> MakeAsync(PortalFixture portal, IReadOnlyDictionary<ClassVisitor, Somebody> people, Somebody owner)
    {
        var scene = new MatrixScene { Class = await portal.AddClassAsync(owner, Title), AnotherTeacher = people[ClassVisitor.InstructorOfAnotherClass].Email };
        var (id, instructors) = (scene.Class.Id, portal.Get<InstructorStore>());
        foreach (var visitor in new[] { ClassVisitor.CoInstructor, ClassVisitor.RemovedInstructor }) await AddAsync(people[visitor]);
        await instructors.RemoveAsync(id, people[ClassVisitor.RemovedInstructor].Person);
        var learner = people[ClassVisitor.LearnerInside];
        await portal.JoinAsync(scene.Class, learner);
        await portal.Get<RosterStore>().ImportAsync(id, [new RosterRow(Expected, "Expected", null)]);
        var assignment = new Assignment { Id = Guid.NewGuid(), ClassId = id, Title = "Read", Kind = "lessons", Target = SampleContent.FirstLesson["/guides/".Length..], Late = "accepted" };
        await portal.ReadAsync(async data =>
        {
            // The role was taken from this owner, which the store that adds instructors would refuse.
            data.AddRange(assignment, new ClassInstructor { ClassId = id, PersonId = people[ClassVisitor.StaleOwner].Person, IsOwner = true });
            return await data.SaveChangesAsync();
        });
        scene._ids["announcement"] = (await portal.Get<AnnouncementStore>().WriteAsync(id, "Ada", "Hello"))!.Id;
        scene._ids["note"] = (await portal.Get<NoteStore>().WriteAsync(id, learner.Person, "Ada", "A note"))!.Id;
        scene._ids["assignment"] = assignment.Id;
        scene._ids["person"] = learner.Person;
        scene._ids["instructor"] = people[ClassVisitor.CoInstructor].Person;
        return scene;

        async Task AddAsync(Somebody teacher) => Assert.IsType<InstructorAdded>(await instructors.AddAsync(id, teacher.Email.ToUpperInvariant()));
    }

    /// <summary>The address of a route, with the ids of this class.</summary>
    /// <param name="of">Whose other ids stand in it: this class's own, or those of another one, guessed.</param>
    public string PathOf(MatrixRow row, MatrixScene? of = null)
    {
        var path = row.Pattern.Replace("{id:guid}", $"{Class.Id:N}", StringComparison.OrdinalIgnoreCase)
            .Replace("{Question}", "quorum-of-three", StringComparison.Ordinal).Replace("{Misconception}", "one-is-enough", StringComparison.Ordinal);
        var ids = (of ?? this)._ids;
        var person = row.Pattern.Contains("/instructors/", StringComparison.Ordinal) ? ids["instructor"] : ids["person"];
        foreach (var (name, id) in ids) path = path.Replace($"{{{name}:guid}}", $"{(name == "person" ? person : id):N}", StringComparison.OrdinalIgnoreCase);
        return path;
    }

    /// <summary>Everything that is stored about classes, as text.</summary>
    public static Task<string> StoredAsync(PortalFixture portal) => portal.ReadAsync(async data => JsonSerializer.Serialize(new object[]
    {
        await data.Classes.AsNoTracking().OrderBy(row => row.Id).ToListAsync(),
        await data.ClassInstructors.AsNoTracking().OrderBy(row => row.ClassId).ThenBy(row => row.PersonId).ToListAsync(),
        await data.ClassMembers.AsNoTracking().OrderBy(row => row.ClassId).ThenBy(row => row.PersonId).ToListAsync(),
        await data.RosterEntries.AsNoTracking().OrderBy(row => row.ClassId).ThenBy(row => row.Email).ToListAsync(),
        await data.Assignments.AsNoTracking().OrderBy(row => row.Id).ToListAsync(),
        await data.AssignmentExtensions.AsNoTracking().OrderBy(row => row.AssignmentId).ThenBy(row => row.PersonId).ToListAsync(),
        await data.Announcements.AsNoTracking().OrderBy(row => row.Id).ToListAsync(),
        await data.LearnerNotes.AsNoTracking().OrderBy(row => row.Id).ToListAsync(),
    }));
}
