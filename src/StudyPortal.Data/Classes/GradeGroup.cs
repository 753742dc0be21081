namespace StudyPortal.Data.Classes;

/// <summary>Learners of a class who stand at the same place in an assignment with the same mark.</summary>
/// <param name="Mark">0 to 1, with the late policy in it; null where there is nothing to mark.</param>
public sealed record GradeGroup(WorkState State, double? Mark, int Learners);
