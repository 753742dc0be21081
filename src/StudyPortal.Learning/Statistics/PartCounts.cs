namespace StudyPortal.Learning.Statistics;

/// <summary>What people chose in one part of a question: an item, a step, a gap, the verdict or the reason; or in all of it where it has no parts.</summary>
/// <param name="Part">Index of the part, from 0.</param>
/// <param name="Choices">In authored order where the author wrote them down, else the most frequent first; at most <see cref="ItemStatistics.MostResponses"/> that people made up.</param>
/// <param name="Rare">People whose choice is not in the list.</param>
public sealed record PartCounts(int Part, IReadOnlyList<ChoiceCount> Choices, int Rare);
