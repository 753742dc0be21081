namespace StudyPortal.Learning.Statistics;

/// <summary>What the answers say about one question, wherever it was asked.</summary>
/// <param name="Item">Its figures; the effective weight belongs to a quiz and is null.</param>
/// <param name="Parts">What was chosen in each part of the question, in its order.</param>
/// <param name="LeftOut">People who left the question out in the first quiz that asked them.</param>
public sealed record QuestionStatistics(ItemStatistics Item, IReadOnlyList<PartCounts> Parts, int LeftOut);
