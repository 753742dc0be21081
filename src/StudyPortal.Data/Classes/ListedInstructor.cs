namespace StudyPortal.Data.Classes;

/// <param name="MayTeach">False where the role was taken from the account: the class is closed to it until it has the role again.</param>
public sealed record ListedInstructor(Guid Person, string Name, string Email, bool IsOwner, bool MayTeach, DateTime AddedAt);
