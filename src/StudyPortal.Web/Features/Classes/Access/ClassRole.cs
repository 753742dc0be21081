namespace StudyPortal.Web.Features.Classes.Access;

/// <summary>What somebody is in a class; each may do what the one before may not see.</summary>
public enum ClassRole
{
    Learner,
    Instructor,
    Owner,
}
