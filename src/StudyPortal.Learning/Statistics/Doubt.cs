namespace StudyPortal.Learning.Statistics;

/// <summary>Something about a question or a quiz that its author should look at.</summary>
/// <param name="Sentence">What was measured and what it may mean, in plain words.</param>
public sealed record Doubt(DoubtKind Kind, string Sentence);
