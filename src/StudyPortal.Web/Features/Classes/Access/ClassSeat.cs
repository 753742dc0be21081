using StudyPortal.Data.Classes;

namespace StudyPortal.Web.Features.Classes.Access;

/// <summary>Somebody's place in a class, as it was when it was asked for.</summary>
public sealed record ClassSeat(StudyClass Class, Guid Person, ClassRole Role)
{
    /// <summary>Instructors and owners.</summary>
    public bool IsInstructor => Role >= ClassRole.Instructor;

    public bool IsOwner => Role == ClassRole.Owner;

    /// <summary>Whether an instructor may be shown single learners.</summary>
    public bool MayName => IsInstructor && !Class.IsAggregateOnly;
}
