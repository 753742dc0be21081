using static System.FormattableString;

namespace StudyPortal.Learning.Statistics;

/// <summary>Says what is doubtful about a quiz. The limits are those of docs.moodle.org, Quiz report statistics.</summary>
public static class QuizDoubts
{
    /// <summary>Internal consistency in percent that satisfies.</summary>
    public const double GoodConsistency = 75;

    /// <summary>Internal consistency in percent under which the quiz as a whole does not satisfy.</summary>
    public const double PoorConsistency = 64;

    /// <summary>The doubts; empty where all is well.</summary>
    public static IReadOnlyList<Doubt> About(QuizStatistics quiz) => quiz switch
    {
        { TellsConsistency: false } =>
            [new Doubt(DoubtKind.NotEnoughData, Invariant($"Not enough data yet: {quiz.WholePeople} of at least {ItemDoubts.FewestWholePeople} people have answered the whole quiz."))],
        { InternalConsistency: < PoorConsistency and var consistency } =>
            [new Doubt(DoubtKind.LowConsistency, Invariant($"The internal consistency is {consistency:0.#} %: under {PoorConsistency} % the quiz as a whole does not satisfy. Look at its questions of low discrimination first."))],
        { InternalConsistency: < GoodConsistency and var consistency } =>
            [new Doubt(DoubtKind.LowConsistency, Invariant($"The internal consistency is {consistency:0.#} %: from {GoodConsistency} % on it satisfies."))],
        _ => [],
    };
}
