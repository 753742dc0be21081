namespace StudyPortal.Data.Classes;

/// <summary>A learner as instructors of the class know them.</summary>
/// <param name="Number">In the instructor's own books, or null.</param>
public sealed record ClassLearner(Guid PersonId, string Name, string Email, string? Number);
