namespace StudyPortal.Learning.Statistics;

/// <summary>How far the marks in a question move with those in the rest of the quiz, in percent; null where either is the same for everyone.</summary>
internal static class Correlation
{
    internal static double? Index(IReadOnlyList<double> marks, IReadOnlyList<double> rests)
    {
        var spread = Math.Sqrt(Moments.Variance(marks) * Moments.Variance(rests));
        return spread == 0 ? null : 100 * Moments.Covariance(marks, rests) / spread;
    }

    internal static double? Efficiency(IReadOnlyList<double> marks, IReadOnlyList<double> rests)
    {
        var most = Moments.MaxCovariance(marks, rests);
        return most == 0 ? null : AtMostAll(100 * Moments.Covariance(marks, rests) / most);
    }

    // What is 100 on paper may come out a last digit above it.
    internal static double AtMostAll(double percent) => Math.Min(100, percent);
}
