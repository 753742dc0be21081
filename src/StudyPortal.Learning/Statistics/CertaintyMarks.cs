using StudyPortal.Learning.Grading;

namespace StudyPortal.Learning.Statistics;

/// <summary>
/// Certainty-based marks after A. R. Gardner-Medwin: low certainty gives 1 for a right answer and 0 for a wrong one, middle 2 and -2, high 3 and -6. Whoever says what
/// they believe does best: low pays under two thirds, middle up to four fifths, high above. Sources: tmedwin.net/cbm, docs.moodle.org Using certainty-based marking.
/// </summary>
public static class CertaintyMarks
{
    /// <summary>Share of right answers from which middle certainty pays more than low: p = -2 + 4p.</summary>
    public const decimal MiddleFrom = 2m / 3;

    /// <summary>Share of right answers from which high certainty pays more than middle: -2 + 4p = -6 + 9p.</summary>
    public const decimal HighFrom = 0.8m;

    /// <summary>The mark, -6 to 3, for a score of 0 to 1; a part of a score earns its part of the way from wrong to right.</summary>
    public static decimal Mark(Certainty certainty, decimal score) => certainty switch
    {
        Certainty.Low => score,
        Certainty.Middle => -2 + (4 * score),
        Certainty.High => -6 + (9 * score),
        _ => throw new System.Diagnostics.UnreachableException($"{certainty} has no marks."),
    };

    /// <summary>The share of right answers, each 0 to 1, for which a certainty pays best.</summary>
    public static (decimal From, decimal To) PaysBest(Certainty certainty) => certainty switch
    {
        Certainty.Low => (0, MiddleFrom),
        Certainty.Middle => (MiddleFrom, HighFrom),
        Certainty.High => (HighFrom, 1),
        _ => throw new System.Diagnostics.UnreachableException($"{certainty} has no range."),
    };

    /// <summary>The mean mark of the one certainty that pays best, given to every answer.</summary>
    /// <param name="accuracy">Share of right answers, 0 to 1.</param>
    internal static decimal BestMean(decimal accuracy) => Enum.GetValues<Certainty>().Max(certainty => Mark(certainty, accuracy));
}
