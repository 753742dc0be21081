namespace StudyPortal.Data.Classes;

/// <summary>Who is expected in a class, and who is in it.</summary>
/// <param name="Expected">By normalized address.</param>
/// <param name="Learners">Numbers of those who are in the class, by normalized address.</param>
public sealed record KnownRoster(IReadOnlyDictionary<string, RosterRow> Expected, IReadOnlyDictionary<string, string?> Learners);
