using StudyPortal.Learning.Classes.Grades;

namespace StudyPortal.Web.Features.Classes.Assignments;

/// <summary>How many attempts at a quiz still count.</summary>
public static class AttemptWords
{
    /// <summary>Null where their number has no limit, or where it is no quiz.</summary>
    public static string? Left(AssignmentResult result) => result.AttemptsLeft switch
    {
        null => null,
        0 => "no attempts left",
        1 => "1 attempt left",
        { } left => $"{left} attempts left",
    };
}
