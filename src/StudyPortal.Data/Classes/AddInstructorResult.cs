namespace StudyPortal.Data.Classes;

/// <summary>What became of an account that was to teach a class.</summary>
public abstract record AddInstructorResult;

/// <param name="Name">What the portal calls the new instructor.</param>
public sealed record InstructorAdded(string Name) : AddInstructorResult;

/// <summary>Nothing changed.</summary>
public sealed record AlreadyInstructor(string Name) : AddInstructorResult;

/// <summary>The account learns in this class; nothing changed.</summary>
public sealed record IsLearnerOfClass(string Name) : AddInstructorResult;

/// <summary>No account that may teach has this address; nothing changed. Whether another account has it is not told.</summary>
public sealed record NoSuchTeacher : AddInstructorResult;
