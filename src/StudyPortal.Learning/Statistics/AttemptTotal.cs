namespace StudyPortal.Learning.Statistics;

/// <summary>What the first tries of an attempt at a quiz come to.</summary>
/// <param name="Score">Sum of the scores.</param>
/// <param name="Asked">How many questions were asked.</param>
public readonly record struct AttemptTotal(double Score, int Asked)
{
    /// <summary>Share of the marks in the other questions, 0 to 1; null where there is no other.</summary>
    /// <param name="score">The score in the question left aside.</param>
    public double? RestOf(double score) => Asked < 2 ? null : Math.Round((Score - score) / (Asked - 1), Digits);

    // Sums of thirds in another order must not make equal rests differ.
    private const int Digits = 9;
}
