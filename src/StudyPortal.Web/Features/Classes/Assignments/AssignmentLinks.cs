namespace StudyPortal.Web.Features.Classes.Assignments;

/// <summary>The addresses of assignments and grades.</summary>
public static class AssignmentLinks
{
    public static string List(Guid classId) => ClassLinks.Tab(classId, ClassTab.Assignments);

    public static string New(Guid classId) => $"{List(classId)}/new";

    public static string Assignment(Guid classId, Guid assignment) => $"{List(classId)}/{assignment:N}";

    /// <param name="page">From 1.</param>
    public static string Learners(Guid classId, Guid assignment, int page) => string.Create(null, $"{Assignment(classId, assignment)}?page={page}#learners");

    /// <summary>The form that grants a learner something.</summary>
    public static string Grant(Guid classId, Guid assignment, Guid person) => $"{Assignment(classId, assignment)}?learner={person:N}#grant";

    public static string Grades(Guid classId, int page) => page <= 1 ? ClassLinks.Tab(classId, ClassTab.Grades) : string.Create(null, $"{ClassLinks.Tab(classId, ClassTab.Grades)}?page={page}");

    public static string Csv(Guid classId) => $"{ClassLinks.Tab(classId, ClassTab.Grades)}.csv";
}
