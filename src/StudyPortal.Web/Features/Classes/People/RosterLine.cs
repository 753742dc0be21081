namespace StudyPortal.Web.Features.Classes.People;

/// <summary>One line of a roster as it stands in the file.</summary>
/// <param name="Line">Counted from 1, the line with the names of the columns included.</param>
/// <param name="Email">As it was written.</param>
/// <param name="Problem">Why it cannot be imported, or null.</param>
public sealed record RosterLine(int Line, string Email, string Name, string? Number, string? Problem);
