namespace StudyPortal.Learning.Generators;

/// <summary>The answer to one drill of a run.</summary>
/// <param name="IsRight">Whether it was wholly right.</param>
/// <param name="At">When it was given, as time since the run began.</param>
public readonly record struct RunAnswer(bool IsRight, TimeSpan At);
