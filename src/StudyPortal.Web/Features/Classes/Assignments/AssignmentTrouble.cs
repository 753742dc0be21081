using StudyPortal.Data.Classes;

namespace StudyPortal.Web.Features.Classes.Assignments;

/// <summary>What is told where a form of assignments was not stored, with the status of the answer.</summary>
public static class AssignmentTrouble
{
    /// <param name="isRead">Whether the form could be read; the problems stand beside its fields otherwise.</param>
    public static (int Status, string? Words) Of(AssignmentWrite result, bool isRead) => result switch
    {
        _ when !isRead => (StatusCodes.Status422UnprocessableEntity, null),
        AssignmentWrite.ChangedMeanwhile => (StatusCodes.Status409Conflict, "Not saved: somebody else has changed this since you opened it. What they wrote is shown below; what you typed still stands in the form. Save again to put yours in its place."),
        AssignmentWrite.TooMany => (StatusCodes.Status422UnprocessableEntity, $"Not saved: a class has at most {AssignmentStore.MostInClass} assignments. Delete one that is not needed any more first."),
        AssignmentWrite.Gone => (StatusCodes.Status410Gone, "Not saved: it is not there any more. Somebody else has deleted it, or the learner has left the class."),
        _ => (StatusCodes.Status503ServiceUnavailable, "Not saved: the database cannot be written just now. Nothing is lost: what you typed still stands here. Send it again in a moment."),
    };
}
