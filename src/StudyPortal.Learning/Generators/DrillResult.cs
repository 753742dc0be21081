namespace StudyPortal.Learning.Generators;

/// <summary>How one drill went.</summary>
/// <param name="Difficulty">1 (easy) to <see cref="DrillTopic.Hardest"/>.</param>
/// <param name="IsRight">Whether the answer was wholly right.</param>
public readonly record struct DrillResult(int Difficulty, bool IsRight);
