namespace StudyPortal.Data.Classes;

/// <summary>Some of those who are expected in a class.</summary>
/// <param name="Total">Entries on all pages.</param>
public sealed record RosterPage(IReadOnlyList<RosterEntry> Rows, int Total);
