namespace StudyPortal.Data.Classes;

/// <summary>A learner of a class, as its instructors name them.</summary>
/// <param name="Number">The learner's number in the instructor's own books, or null.</param>
public sealed record BoardMember(Guid Person, string Name, string? Email, string? Number, DateTime JoinedAt);
