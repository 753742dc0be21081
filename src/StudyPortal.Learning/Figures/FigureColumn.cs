namespace StudyPortal.Learning.Figures;

/// <summary>The head of a column.</summary>
/// <param name="Title">Plain text.</param>
/// <param name="IsNumber">Whether its cells are compared as numbers, and so stand at the right.</param>
public sealed record FigureColumn(string Title, bool IsNumber = false);
