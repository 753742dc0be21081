namespace StudyPortal.Learning.Statistics;

/// <summary>How many people gave a belief away in their first answer.</summary>
/// <param name="Misconception">Id of the belief.</param>
/// <param name="Count">People.</param>
public sealed record MisconceptionCount(string Misconception, int Count);
