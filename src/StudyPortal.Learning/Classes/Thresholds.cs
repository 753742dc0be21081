using StudyPortal.Learning.Mastery;
using static System.FormattableString;

namespace StudyPortal.Learning.Classes;

/// <summary>
/// By what an instructor places learners. The <em>measure</em> of a learner is the mean strength of the objectives that have a level, as
/// <see cref="ObjectiveStandings"/> reckons it. Inactivity is told besides: it does not move the measure by itself.
/// </summary>
public sealed record Thresholds
{
    /// <param name="struggling">Measure under which a learner is struggling, 0 to 1.</param>
    /// <param name="excelling">Measure from which a learner is excelling, 0 to 1; not under <paramref name="struggling"/>.</param>
    /// <param name="fewestQuestions">Different questions that must be answered before anything is said; at least 1.</param>
    /// <param name="inactiveDays">Days without a visit or an answer after which a learner is inactive; at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A figure is outside of its range.</exception>
    public Thresholds(decimal struggling, decimal excelling, int fewestQuestions, int inactiveDays)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(struggling);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(excelling, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(excelling, struggling);
        ArgumentOutOfRangeException.ThrowIfLessThan(fewestQuestions, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(inactiveDays, 1);
        (Struggling, Excelling, FewestQuestions, InactiveDays) = (struggling, excelling, fewestQuestions, inactiveDays);
    }

    /// <summary>Those of a new class.</summary>
    public static Thresholds Default { get; } = new(0.5m, 0.8m, 10, 7);

    /// <summary>Measure under which a learner is struggling, 0 to 1.</summary>
    public decimal Struggling { get; }

    /// <summary>Measure from which a learner is excelling, 0 to 1.</summary>
    public decimal Excelling { get; }

    /// <summary>Different questions that must be answered before anything is said.</summary>
    public int FewestQuestions { get; }

    /// <summary>Days without a visit or an answer after which a learner is inactive.</summary>
    public int InactiveDays { get; }

    /// <summary>Where a measure lies.</summary>
    /// <param name="measure">0 to 1, or null where no objective has a level.</param>
    /// <param name="questions">Different questions answered.</param>
    public Placement Place(decimal? measure, int questions) => measure switch
    {
        null => Placement.NotEnoughData,
        _ when questions < FewestQuestions => Placement.NotEnoughData,
        _ when measure < Struggling => Placement.Struggling,
        _ => measure >= Excelling ? Placement.Excelling : Placement.OnTrack,
    };

    /// <summary>Whether somebody who was last here then is inactive now; whoever was never here is.</summary>
    public bool IsInactive(DateTimeOffset? lastAt, DateTimeOffset now) => lastAt is not { } last || (now - last).TotalDays >= InactiveDays;

    /// <summary>How learners are placed, in plain words to an instructor.</summary>
    public string Explain() => Invariant(
        $"A learner's measure is the mean strength of the objectives in which they have answered at least {ObjectiveStandings.FewestQuestions} different questions. Strength is what the learner's own progress page shows: the latest answer to each question counts, harder questions more, older answers less. Under {100 * Struggling:0.#} % a learner is struggling, from {100 * Excelling:0.#} % on excelling, and in between on track. With fewer than {FewestQuestions} different questions answered nothing is said. Inactive is who neither answered nor opened a lesson for {ObjectiveStanding.Count(InactiveDays, "day")}; that does not change where they are placed, but strength fades with time.");
}
