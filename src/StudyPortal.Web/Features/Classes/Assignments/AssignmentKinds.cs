namespace StudyPortal.Web.Features.Classes.Assignments;

/// <summary>What can be assigned, as it is stored and posted.</summary>
public static class AssignmentKinds
{
    public const string Guide = "guide";
    public const string Lessons = "lessons";
    public const string Quiz = "quiz";
    public const string Drill = "drill";

    public static IReadOnlyList<string> All { get; } = [Guide, Lessons, Quiz, Drill];
}
