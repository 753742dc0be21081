using StudyPortal.Learning.Grading;
using StudyPortal.Learning.Questions;
using StudyPortal.Simulation.World;

namespace StudyPortal.Learning.Statistics;

/// <summary>The mean score of blind guesses: the facility under which a question misleads.</summary>
public static class GuessScore
{
    /// <summary>0 to 1, or null where a blind guess is not a thing one can say the odds of, as with ticks in any number.</summary>
    public static decimal? Of(Question question) => question switch
    {
        SingleChoice single => ShareRight(single.Options),
        // Half of the guesses have the verdict right: half a point, and the other half where the reason is right too.
        TrueFalse statement => (1 + ShareRight(statement.Reasons)) / 4,
        Prediction => 1m / Enum.GetValues<VerdictAnswer>().Length,
        Gapped gapped => gapped.Gaps.Average(gap => Of(gap.Asked)),
        Matching matching => 1m / matching.Answers.Count,
        Ordering ordering => LongestRun.Mean(ordering.Steps.Count) is { } run ? OrderGrading.Score(run, ordering.Steps.Count) : null,
        HotSpot picture => picture.Parts.Count == 0 ? null : (decimal)picture.Spots.Count(spot => spot.IsRight) / picture.Parts.Count,
        Numeric or ShortText or CommandToWrite or ManifestToEdit => 0,
        _ => null,
    };

    private static decimal ShareRight(IReadOnlyList<Option> options) => (decimal)options.Count(option => option.IsRight) / options.Count;
}
