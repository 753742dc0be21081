using System.Collections.Immutable;

namespace StudyPortal.Learning.Figures;

/// <summary>A table of computed numbers, as it is shown.</summary>
/// <param name="Caption">What it is about: plain text.</param>
/// <param name="Columns">From left to right.</param>
/// <param name="Rows">As many cells each as there are columns; what stands between backticks in a cell is code.</param>
public sealed record FigureTable(string Caption, ImmutableArray<FigureColumn> Columns, ImmutableArray<ImmutableArray<string>> Rows);
