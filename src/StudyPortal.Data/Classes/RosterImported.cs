namespace StudyPortal.Data.Classes;

/// <summary>What an import has come to.</summary>
/// <param name="Added">Rows that are expected now.</param>
/// <param name="Changed">Rows that were expected before, or learners of the class, whose name or number is another now.</param>
public sealed record RosterImported(int Added, int Changed);
