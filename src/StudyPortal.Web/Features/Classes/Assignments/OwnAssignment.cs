using StudyPortal.Data.Classes;
using StudyPortal.Learning.Classes.Grades;

namespace StudyPortal.Web.Features.Classes.Assignments;

/// <summary>An assignment as its learner sees it.</summary>
/// <param name="Next">What to do now, or null where nothing can or need be done.</param>
public sealed record OwnAssignment(KnownAssignment Known, string ClassTitle, AssignmentExtension? Granted, AssignmentResult Result, NextWork? Next)
{
    /// <summary>Whether something is left to do that counts, now or once it has opened.</summary>
    public bool IsToDo => Result.Status is AssignmentStatus.NotOpen or AssignmentStatus.NotBegun or AssignmentStatus.Begun
        || (Result.Status == AssignmentStatus.Missing && Known.Plan.Late is not LateRefused);

    /// <summary>Those to be done, due next first and what is not open yet at the end.</summary>
    public static IEnumerable<OwnAssignment> ToDo(IEnumerable<OwnAssignment> own) => own.Where(assignment => assignment.IsToDo)
        .OrderBy(assignment => assignment.Result.Status == AssignmentStatus.NotOpen)
        .ThenBy(assignment => assignment.Result.DueAt ?? DateTimeOffset.MaxValue)
        .ThenBy(assignment => assignment.Known.Assignment.CreatedAt);

    /// <summary>The others, due last first.</summary>
    public static IEnumerable<OwnAssignment> Over(IEnumerable<OwnAssignment> own) => own.Where(assignment => !assignment.IsToDo)
        .OrderByDescending(assignment => assignment.Result.DueAt ?? DateTimeOffset.MinValue)
        .ThenByDescending(assignment => assignment.Known.Assignment.CreatedAt);
}
