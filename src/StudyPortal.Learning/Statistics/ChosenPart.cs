namespace StudyPortal.Learning.Statistics;

/// <summary>One choice in one part of a question; see <see cref="ChoiceCount"/> for its form.</summary>
internal readonly record struct ChosenPart(int Part, string Choice, bool IsRight);
