using StudyPortal.Learning.Statistics;

namespace StudyPortal.Learning.Quizzes;

/// <summary>What an attempt came to.</summary>
/// <param name="Answers">One a question asked, by place.</param>
/// <param name="Mark">Sum of the marks.</param>
/// <param name="Certainty">What saying how sure one is was worth; null where it was never said.</param>
/// <param name="Misconceptions">Those held most surely first.</param>
public sealed record AttemptResult(
    IReadOnlyList<AttemptAnswer> Answers, decimal Mark, Calibration? Certainty, IReadOnlyList<MetMisconception> Misconceptions)
{
    /// <summary>One for each question asked.</summary>
    public decimal MaxMark => Answers.Count;

    /// <summary>Part of the most marks, 0 to 1; an attempt without questions has all of them.</summary>
    public decimal Share => MaxMark == 0 ? 1 : Mark / MaxMark;

    /// <summary>Questions answered wholly right, whatever the tries.</summary>
    public int Right => Answers.Count(answer => answer.IsRight);

    /// <summary>Questions answered in part.</summary>
    public int PartlyRight => Answers.Count(answer => answer.IsPartlyRight);

    /// <summary>Questions left out.</summary>
    public int LeftOut => Answers.Count(answer => answer.Score is null);

    /// <summary>Questions answered wrongly.</summary>
    public int Wrong => Answers.Count - Right - PartlyRight - LeftOut;

    /// <summary>Accuracy and bonus together, about 0 to 1; null where no certainty was said. Source: Moodle question/behaviour/deferredcbm.</summary>
    public decimal? CertaintyGrade => Certainty is { Accuracy: { } accuracy, Bonus: { } bonus } ? accuracy + bonus : null;

    /// <summary>The answers that were sure and not right, by place.</summary>
    public IEnumerable<AttemptAnswer> ConfidentErrors => Answers.Where(answer => answer.IsConfidentError);

    /// <param name="answers">One a question asked, in any order.</param>
    public static AttemptResult Of(IEnumerable<AttemptAnswer> answers)
    {
        var byPlace = answers.OrderBy(answer => answer.Place).ToList();
        var certain = byPlace.Select(answer => answer.Certain).OfType<CertainAnswer>().ToList();
        return new AttemptResult(
            byPlace, byPlace.Sum(answer => answer.Mark), certain.Count == 0 ? null : Calibration.Of(certain), MetMisconception.In(byPlace));
    }
}
