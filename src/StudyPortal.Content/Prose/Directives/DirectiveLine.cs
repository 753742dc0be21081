namespace StudyPortal.Content.Prose.Directives;

/// <summary>The opening line of a directive.</summary>
/// <param name="Colons">As many or more close it.</param>
/// <param name="Name">The word after the colons.</param>
/// <param name="Argument">The rest of the line; empty where there is none.</param>
internal sealed record DirectiveLine(DirectiveParser Parser, int Colons, string Name, string Argument);
