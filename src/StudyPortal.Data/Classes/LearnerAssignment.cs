namespace StudyPortal.Data.Classes;

/// <summary>An assignment as it concerns one learner.</summary>
/// <param name="ClassTitle">Title of the class that gives it.</param>
/// <param name="Granted">What this learner is granted in it, or null.</param>
public sealed record LearnerAssignment(Assignment Assignment, string ClassTitle, AssignmentExtension? Granted);
