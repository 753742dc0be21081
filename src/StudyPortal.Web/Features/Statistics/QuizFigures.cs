using StudyPortal.Learning.Quizzes;
using StudyPortal.Learning.Statistics;

namespace StudyPortal.Web.Features.Statistics;

/// <summary>What the answers say about a quiz.</summary>
/// <param name="Attempts">Attempts that were handed in.</param>
/// <param name="IsDrawn">Whether each attempt draws questions of its own.</param>
/// <param name="Totals">What each of these attempts came to.</param>
public sealed record QuizFigures(QuizPlan Plan, int Attempts, bool IsDrawn, QuizStatistics Statistics, IReadOnlyDictionary<Guid, AttemptTotal> Totals)
{
    /// <summary>What its author should look at: the quiz itself, and how many of its questions.</summary>
    public IReadOnlyList<Doubt> Doubts => [.. Statistics.Doubts.Where(doubt => doubt.Kind != DoubtKind.NotEnoughData)];

    public int DoubtfulQuestions => Statistics.Items.Count(item => item.Doubts.Any(doubt => doubt.Kind != DoubtKind.NotEnoughData));
}
