using StudyPortal.Learning.Grading;

namespace StudyPortal.Learning.Statistics;

/// <summary>An answer given with a certainty.</summary>
/// <param name="Score">0 to 1.</param>
public sealed record CertainAnswer(Certainty Certainty, decimal Score);
