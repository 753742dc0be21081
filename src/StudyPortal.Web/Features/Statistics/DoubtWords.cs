using StudyPortal.Learning.Statistics;

namespace StudyPortal.Web.Features.Statistics;

/// <summary>Doubts in a word or two.</summary>
public static class DoubtWords
{
    /// <summary>The doubts that a question can be looked for by.</summary>
    public static IReadOnlyList<DoubtKind> OfQuestions { get; } = [.. Enum.GetValues<DoubtKind>().Where(kind => kind is not (DoubtKind.NotEnoughData or DoubtKind.LowConsistency))];

    public static string Of(DoubtKind kind) => kind switch
    {
        DoubtKind.NotEnoughData => "not enough data yet",
        DoubtKind.TooEasy => "too easy",
        DoubtKind.TooHard => "too hard",
        DoubtKind.WorseThanGuessing => "worse than guessing",
        DoubtKind.NoDiscrimination => "tells nobody apart",
        DoubtKind.NegativeDiscrimination => "against the grain",
        DoubtKind.WeakDiscrimination => "tells little apart",
        DoubtKind.Dubious => "dubious",
        DoubtKind.Inefficient => "inefficient",
        DoubtKind.AttractiveDistractor => "draws the able",
        DoubtKind.LowConsistency => "low consistency",
        _ => throw new System.Diagnostics.UnreachableException($"{kind} has no words."),
    };
}
