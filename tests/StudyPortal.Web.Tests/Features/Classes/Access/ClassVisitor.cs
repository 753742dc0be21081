namespace StudyPortal.Web.Tests.Features.Classes.Access;

/// <summary>Who knocks at the door of a class.</summary>
internal enum ClassVisitor
{
    Guest,
    LearnerOutside,
    LearnerInside,
    InstructorOfAnotherClass,
    CoInstructor,
    Owner,

    /// <summary>An owner whose role was taken while they were signed in: the cookie still says instructor.</summary>
    StaleOwner,
    RemovedInstructor,
    AdministratorOutside,
}
