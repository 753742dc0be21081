namespace StudyPortal.Learning.Statistics;

/// <summary>Sums over samples. A constant sample has a spread of exactly 0, whatever rounding does to its mean.</summary>
internal static class Moments
{
    internal static double Mean(IReadOnlyList<double> sample) => sample.Sum() / sample.Count;

    internal static double Median(IEnumerable<double> sample)
    {
        var sorted = sample.Order().ToList();
        var half = sorted.Count / 2;
        return sorted.Count % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    internal static bool IsConstant(IReadOnlyList<double> sample)
    {
        for (var i = 1; i < sample.Count; i++)
        {
            if (sample[i] != sample[0])
                return false;
        }

        return true;
    }

    internal static double Variance(IReadOnlyList<double> sample) => Covariance(sample, sample);

    /// <summary>Covariance with n - 1; from two on.</summary>
    internal static double Covariance(IReadOnlyList<double> left, IReadOnlyList<double> right)
    {
        if (IsConstant(left) || IsConstant(right))
            return 0;

        var (meanLeft, meanRight) = (Mean(left), Mean(right));
        var sum = 0d;
        for (var i = 0; i < left.Count; i++)
            sum += (left[i] - meanLeft) * (right[i] - meanRight);
        return sum / (left.Count - 1);
    }

    /// <summary>The most that the covariance could be if the two samples were paired afresh: smallest with smallest.</summary>
    internal static double MaxCovariance(IReadOnlyList<double> left, IReadOnlyList<double> right) => Covariance([.. left.Order()], [.. right.Order()]);

    /// <summary>k3 / k2^(3/2), as Moodle has it; null with fewer than three or no spread.</summary>
    internal static double? Skewness(IReadOnlyList<double> sample)
    {
        double n = sample.Count;
        if (n < 3 || IsConstant(sample))
            return null;

        var k3 = n * n * Central(sample, 3) / ((n - 1) * (n - 2));
        return k3 / Math.Pow(Variance(sample), 1.5);
    }

    /// <summary>k4 / k2², as Moodle has it; null with fewer than four or no spread.</summary>
    internal static double? Kurtosis(IReadOnlyList<double> sample)
    {
        double n = sample.Count;
        if (n < 4 || IsConstant(sample))
            return null;

        var (m2, m4) = (Central(sample, 2), Central(sample, 4));
        var k4 = n * n * (((n + 1) * m4) - (3 * (n - 1) * m2 * m2)) / ((n - 1) * (n - 2) * (n - 3));
        var k2 = Variance(sample);
        return k4 / (k2 * k2);
    }

    private static double Central(IReadOnlyList<double> sample, int power)
    {
        var mean = Mean(sample);
        return sample.Sum(value => Math.Pow(value - mean, power)) / sample.Count;
    }
}
