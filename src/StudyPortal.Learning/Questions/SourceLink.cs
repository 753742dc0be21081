namespace StudyPortal.Learning.Questions;

/// <summary>Where a statement can be read up.</summary>
public sealed record SourceLink(string Title, string Url);
