using StudyPortal.Learning.Mastery;
using static StudyPortal.Learning.Mastery.ObjectiveStanding;
using static System.FormattableString;

namespace StudyPortal.Learning.Classes;

/// <summary>How one learner does at a moment.</summary>
/// <param name="Learner">Who it is.</param>
/// <param name="Placement">Where the thresholds place the learner.</param>
/// <param name="Measure">Mean strength of the objectives with a level, 0 to 1; null where none has one.</param>
/// <param name="Solid">Objectives that are solid.</param>
/// <param name="Working">Objectives that are working.</param>
/// <param name="Shaky">Objectives that are shaky.</param>
/// <param name="Questions">Different questions answered, those outside of the plan too.</param>
/// <param name="Answers">All answers.</param>
/// <param name="LessonsDone">Lessons of the plan marked as done.</param>
/// <param name="LessonsBegun">Lessons of the plan opened, those marked as done among them.</param>
/// <param name="ReadingSeconds">Time spent reading lessons, as far as it is known.</param>
/// <param name="AnsweringSeconds">Time spent on answers, as far as it is known.</param>
/// <param name="LastAt">When the learner last answered or had a lesson open; null: never.</param>
/// <param name="IsInactive">Whether that is too long ago.</param>
/// <param name="HeldBeliefs">Misconceptions of the plan that the learner holds.</param>
/// <param name="Thresholds">By what the learner was placed.</param>
public sealed record LearnerFigures(
    Guid Learner, Placement Placement, decimal? Measure, int Solid, int Working, int Shaky, int Questions, int Answers, int LessonsDone, int LessonsBegun,
    int ReadingSeconds, int AnsweringSeconds, DateTimeOffset? LastAt, bool IsInactive, int HeldBeliefs, Thresholds Thresholds)
{
    /// <summary>Objectives with a level.</summary>
    public int Judged => Solid + Working + Shaky;

    /// <summary>Why the learner is placed so, in one or two plain sentences with the learner's own figures.</summary>
    public string Explain() => (Placement, Questions) switch
    {
        (Placement.NotEnoughData, 0) => "Not enough data: no question answered yet.",
        (Placement.NotEnoughData, _) when Questions < Thresholds.FewestQuestions =>
            $"Not enough data: {Count(Questions, "different question")} answered, {Thresholds.FewestQuestions} are needed.",
        (Placement.NotEnoughData, _) =>
            $"Not enough data: {Count(Questions, "different question")} answered, but in no objective as many as {ObjectiveStandings.FewestQuestions}.",
        (Placement.Struggling, _) => $"Struggling: {Reckoned} That is under {Line(Thresholds.Struggling)}.",
        (Placement.Excelling, _) => $"Excelling: {Reckoned} That is at least {Line(Thresholds.Excelling)}.",
        _ => $"On track: {Reckoned} That lies between {Line(Thresholds.Struggling)} and {Line(Thresholds.Excelling)}.",
    };

    private string Reckoned =>
        $"a mean strength of {Percent(Measure ?? 0)} over {Count(Judged, "objective")} with enough answers ({Solid} solid, {Working} working, {Shaky} shaky), from {Count(Questions, "different question")}.";

    private static string Line(decimal share) => Invariant($"{100 * share:0.#} %");
}
