namespace StudyPortal.Data.Classes;

/// <summary>Some of the learners of a class.</summary>
/// <param name="Total">Learners who match, on all pages.</param>
public sealed record LearnerPage(IReadOnlyList<ListedLearner> Rows, int Total);
