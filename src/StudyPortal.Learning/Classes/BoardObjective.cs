namespace StudyPortal.Learning.Classes;

/// <summary>An objective at its place on a board.</summary>
/// <param name="Id">Id of the objective.</param>
/// <param name="Domain">Id of the domain of the exam that it belongs to.</param>
public sealed record BoardObjective(string Id, string Domain);
