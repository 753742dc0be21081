namespace StudyPortal.Content.Objectives;

/// <summary>A domain of the exam.</summary>
/// <param name="Weight">Share of the exam, in percent.</param>
public sealed record Domain(string Id, string Title, int Weight);
