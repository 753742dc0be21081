namespace StudyPortal.Learning.Classes.Grades;

/// <summary>The grade of a learner: the weighted mean of the marks that count.</summary>
/// <param name="Mark">0 to 1; null while nothing with a weight counts.</param>
/// <param name="Weight">Sum of the weights that count.</param>
/// <param name="Counted">Assignments with a weight that count.</param>
public sealed record WeightedGrade(decimal? Mark, decimal Weight, int Counted)
{
    /// <param name="results">Each with its weight, which is not negative. What is not due and not finished, excused or gone is left out.</param>
    public static WeightedGrade Of(IEnumerable<(decimal Weight, AssignmentResult Result)> results)
    {
        ArgumentNullException.ThrowIfNull(results);
        var (sum, weights, counted) = (0m, 0m, 0);
        foreach (var (weight, result) in results)
        {
            if (!result.Counts || weight <= 0) continue;
            sum += weight * (result.Mark ?? 0);
            weights += weight;
            counted++;
        }

        return new WeightedGrade(counted == 0 ? null : sum / weights, weights, counted);
    }
}
