namespace StudyPortal.Data.Classes;

/// <summary>An attempt at a quiz that is open, or that was handed in with something to mark in it.</summary>
/// <param name="HandedInAt">Null while it is open.</param>
/// <param name="Share">Mark over the most that could be reached; 0 while it is open.</param>
public readonly record struct AttemptWork(Guid Id, string Quiz, DateTime BegunAt, DateTime? HandedInAt, double Share);
