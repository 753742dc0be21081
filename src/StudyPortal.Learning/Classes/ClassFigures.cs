namespace StudyPortal.Learning.Classes;

/// <summary>How a class does at a moment.</summary>
/// <param name="Learners">How many are in it.</param>
/// <param name="NotEnoughData">Learners about whom nothing can be said yet.</param>
/// <param name="Struggling">Learners who are struggling.</param>
/// <param name="OnTrack">Learners who are on track.</param>
/// <param name="Excelling">Learners who are excelling.</param>
/// <param name="Inactive">Learners who were not here for too long, wherever they are placed.</param>
/// <param name="MeanMeasure">Mean of the measures of learners who are placed, 0 to 1; null where nobody is.</param>
/// <param name="Distribution">Learners who are placed, by measure: <see cref="Bins"/> bins of one width from 0 to 1, the upper edge of the last included.</param>
/// <param name="Objectives">Weakest first; those without a level anywhere last.</param>
/// <param name="Lessons">In the order of the plan.</param>
/// <param name="Weeks">Every week from the first with an answer, or the last <see cref="MostWeeks"/>, to that of the moment; empty without answers.</param>
/// <param name="Beliefs">Misconceptions that somebody holds, as <see cref="ClassBoard.Beliefs"/> ranks them.</param>
public sealed record ClassFigures(
    int Learners, int NotEnoughData, int Struggling, int OnTrack, int Excelling, int Inactive, decimal? MeanMeasure, IReadOnlyList<int> Distribution,
    IReadOnlyList<ObjectiveFigures> Objectives, IReadOnlyList<LessonFigures> Lessons, IReadOnlyList<WeekFigures> Weeks, IReadOnlyList<HeldBelief> Beliefs)
{
    /// <summary>Bins of the distribution: 5 % each.</summary>
    public const int Bins = 20;

    /// <summary>Most weeks told: half a year.</summary>
    public const int MostWeeks = 26;

    /// <summary>Learners with a placement.</summary>
    public int Placed => Struggling + OnTrack + Excelling;

    /// <summary>Learners at a placement.</summary>
    public int At(Placement placement) => placement switch
    {
        Placement.Struggling => Struggling,
        Placement.OnTrack => OnTrack,
        Placement.Excelling => Excelling,
        _ => NotEnoughData,
    };
}
