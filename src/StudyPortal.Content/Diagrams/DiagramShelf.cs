namespace StudyPortal.Content.Diagrams;

/// <summary>Diagrams that stand together in the list of all.</summary>
/// <param name="Slug">Made of the title, unique among shelves.</param>
/// <param name="Title">Plain text.</param>
/// <param name="Diagrams">In authored order.</param>
public sealed record DiagramShelf(string Slug, string Title, IReadOnlyList<Diagram> Diagrams);
