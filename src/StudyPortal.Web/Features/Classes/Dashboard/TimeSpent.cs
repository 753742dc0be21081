using StudyPortal.Learning.Classes;

namespace StudyPortal.Web.Features.Classes.Dashboard;

/// <summary>How long the learners of a class were at it, in seconds, as far as it is known.</summary>
/// <param name="Learners">Of how many something is known.</param>
public sealed record TimeSpent(int Learners, long Reading, long Answering, double MedianReading, double MedianAnswering)
{
    public static TimeSpent Of(IEnumerable<LearnerFigures> learners)
    {
        var known = learners.Where(figures => figures.ReadingSeconds + figures.AnsweringSeconds > 0).ToList();
        return new TimeSpent(
            known.Count, known.Sum(figures => (long)figures.ReadingSeconds), known.Sum(figures => (long)figures.AnsweringSeconds),
            Median([.. known.Select(figures => figures.ReadingSeconds)]), Median([.. known.Select(figures => figures.AnsweringSeconds)]));
    }

    private static double Median(int[] values)
    {
        Array.Sort(values);
        return values.Length == 0 ? 0 : (values[(values.Length - 1) / 2] + values[values.Length / 2]) / 2.0;
    }
}
