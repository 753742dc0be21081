namespace StudyPortal.Learning.Questions;

/// <summary>A cell of a table to complete.</summary>
public abstract record TableCell;

/// <summary>A cell that is filled in already.</summary>
public sealed record GivenCell(string Html) : TableCell;

/// <summary>A cell to fill in.</summary>
/// <param name="Gap">Index (from 0) of the gap.</param>
public sealed record OpenCell(int Gap) : TableCell;
