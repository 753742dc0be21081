namespace StudyPortal.Web.Tests.Features.Classes.Access;

/// <summary>Every route of a class, and who may use it. A new one needs rows here, so that somebody has thought about it.</summary>
internal static class ClassMatrix
{
    private const ClassVisitor Inside = ClassVisitor.LearnerInside;
    private const ClassVisitor Teaching = ClassVisitor.CoInstructor;
    private const ClassVisitor Owning = ClassVisitor.Owner;

    private static readonly (string Name, string Value)[] Settings =
        [("title", "Taken over"), ("about", ""), ("struggling", "10"), ("excelling", "20"), ("questions", "3"), ("days", "3"), ("kept", "30")];

    public static IReadOnlyList<MatrixRow> Rows { get; } =
    [
        .. Page("", Inside),
        .. Page("/people", Teaching),
        .. Page("/roster/import", Teaching),
        .. Page("/settings", Teaching),
        .. Page("/announcements", Inside),
        .. Page("/brief", Teaching),
        .. Page("/learners/{Person:guid}", Teaching),
        .. Page("/questions/{Question}", Teaching),
        .. Page("/misconceptions/{Misconception}", Teaching),
        .. Page("/assignments", Teaching),
        .. Page("/assignments/new", Teaching, "assignment"),
        .. Page("/assignments/{Assignment:guid}", Teaching, "delete", writes: true),
        .. Page("/grades", Teaching, "weights"),
        Get("/grades.csv", Teaching),
        Get("/roster", Teaching),
        Get("/settings/save", Teaching),
        Post("/settings/save", Teaching, Settings) with { EvenArchived = true },
        Post("/code", Teaching),
        Post("/archive", Owning),
        Post("/bring-back", Owning) with { EvenArchived = true, Writes = false },
        Post("/names", Owning, ("names", "hidden")) with { EvenArchived = true },
        Post("/delete", Owning, ("title", MatrixScene.Title)) with { EvenArchived = true },
        Post("/leave", Inside) with { EvenArchived = true, IsForLearnersOnly = true },
        Post("/people/{person:guid}/remove", Teaching) with { EvenArchived = true },
        Post("/roster", Teaching, ("step", "import"), ("text", "email\nintruder@example.org")),
        Post("/roster/remove", Teaching, ("email", MatrixScene.Expected)) with { EvenArchived = true },
        Post("/instructors/add", Owning) with { Fields = scene => [("email", scene.AnotherTeacher)] },
        Post("/instructors/{person:guid}/remove", Teaching) with { EvenArchived = true },
        Post("/instructors/{person:guid}/owner", Owning, ("owner", "true")) with { EvenArchived = true },
        Post("/announcements/write", Teaching, ("text", "Written by whom")),
        Post("/announcements/{announcement:guid}/edit", Teaching, ("text", "Written over")),
        Post("/announcements/{announcement:guid}/delete", Teaching) with { EvenArchived = true },
        Post("/learners/{person:guid}/notes/write", Teaching, ("text", "Written by whom")),
        Post("/learners/{person:guid}/notes/{note:guid}/delete", Teaching) with { EvenArchived = true },
    ];

    private static MatrixRow Get(string rest, ClassVisitor least) => new("GET", "/classes/{id:guid}" + rest, least) { EvenArchived = true };

    private static MatrixRow Post(string rest, ClassVisitor least, params (string Name, string Value)[] fields) => new("POST", "/classes/{id:guid}" + rest, least) { Fields = _ => fields, Writes = true };

    // A page takes posts at its own address too, for the forms that it handles itself.
    private static IEnumerable<MatrixRow> Page(string rest, ClassVisitor least, string form = "none", bool writes = false)
    {
        yield return new("GET", "/classes/{Id:guid}" + rest, least) { EvenArchived = true };
        yield return new("POST", "/classes/{Id:guid}" + rest, least) { Fields = _ => [("_handler", form)], Writes = writes, EvenArchived = writes, IsForPage = true };
    }
}
