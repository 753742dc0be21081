using StudyPortal.Learning.Questions;
using StudyPortal.Learning.Statistics;

namespace StudyPortal.Web.Features.Statistics;

/// <summary>What the answers say about a question, wherever it was asked.</summary>
/// <param name="Certainty">Of the first tries at the present version that came with a certainty; null where none did.</param>
public sealed record QuestionFigures(Question Question, QuestionStatistics Statistics, Calibration? Certainty)
{
    public ItemStatistics Item => Statistics.Item;

    /// <summary>What its author should look at, and what cannot be said yet.</summary>
    public IReadOnlyList<Doubt> Remarks { get; } = ItemDoubts.About(Statistics.Item, line => ResponseWords.Of(Question, line));

    /// <summary>What its author should look at.</summary>
    public IReadOnlyList<Doubt> Doubts => [.. Remarks.Where(doubt => doubt.Kind != DoubtKind.NotEnoughData)];
}
