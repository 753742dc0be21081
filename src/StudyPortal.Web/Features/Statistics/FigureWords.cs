using StudyPortal.Learning.Statistics;
using static System.FormattableString;

namespace StudyPortal.Web.Features.Statistics;

/// <summary>Figures with their units.</summary>
public static class FigureWords
{
    public const string NotYet = "not enough data yet";

    public static string Percent(double percent) => Invariant($"{percent:0.#}\u00a0%");

    /// <summary>Percentage points with their sign.</summary>
    public static string Points(double points) => Invariant($"{points:+0;−0;0} points");

    public static string Seconds(double seconds) => seconds < 60 ? Invariant($"{seconds:0.#}\u00a0s") : Invariant($"{(int)(seconds / 60)}\u00a0min {seconds % 60:0}\u00a0s");

    public static string Count(int count, string one, string many) => count == 1 ? $"1 {one}" : Invariant($"{count} {many}");

    public static string Of(CalibrationVerdict verdict) => verdict switch
    {
        CalibrationVerdict.NotEnoughData => NotYet,
        CalibrationVerdict.Calibrated => "as sure as they are right",
        CalibrationVerdict.Overconfident => "overconfident",
        CalibrationVerdict.Underconfident => "underconfident",
        _ => throw new System.Diagnostics.UnreachableException($"{verdict} has no words."),
    };
}
