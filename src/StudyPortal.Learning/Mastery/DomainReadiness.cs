using static StudyPortal.Learning.Mastery.ObjectiveStanding;

namespace StudyPortal.Learning.Mastery;

/// <summary>How ready a learner is for one domain of the exam.</summary>
/// <param name="Domain">The domain.</param>
/// <param name="Objectives">The standings of its objectives, in their order.</param>
public sealed record DomainReadiness(ExamDomain Domain, IReadOnlyList<ObjectiveStanding> Objectives)
{
    /// <summary>Objectives with a level.</summary>
    public int Judged => Objectives.Count(objective => objective.Level != MasteryLevel.NotEnoughData);

    /// <summary>Objectives that are solid.</summary>
    public int Solid => Objectives.Count(objective => objective.Level == MasteryLevel.Solid);

    /// <summary>Objectives that need a level before the domain has a readiness: half of them.</summary>
    public int FewestJudged => (Objectives.Count + 1) / 2;

    /// <summary>
    /// Mean strength of all its objectives, 0 to 1: what was not answered counts 0, so that it says what was shown and not what is hoped for. Null
    /// where fewer than half of the objectives have a level.
    /// </summary>
    public decimal? Readiness => Objectives.Count > 0 && Judged >= FewestJudged ? Objectives.Average(objective => objective.Strength) : null;

    /// <summary>The readiness in one plain sentence with the figures behind it.</summary>
    public string Explain() => (Objectives.Count, Readiness) switch
    {
        (0, _) => "The portal asks nothing about this domain.",
        (_, { } readiness) => $"{Percent(readiness)} shown: {Judged} of {Count(Objectives.Count, "objective")} have enough answers, {Solid} of them solid.",
        _ => $"Not enough data yet: {Judged} of {Count(Objectives.Count, "objective")} have enough answers; with {FewestJudged} this will say more.",
    };
}
