namespace StudyPortal.Data.Classes;

/// <summary>One row of a roster as it is to be stored.</summary>
/// <param name="Email">Normalized as Identity does it.</param>
public sealed record RosterRow(string Email, string Name, string? Number);
