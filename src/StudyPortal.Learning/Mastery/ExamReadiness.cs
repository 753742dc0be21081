using static StudyPortal.Learning.Mastery.ObjectiveStanding;

namespace StudyPortal.Learning.Mastery;

/// <summary>How ready a learner is for the exam, as far as the portal asks about it.</summary>
/// <param name="Domains">In the order asked for.</param>
public sealed record ExamReadiness(IReadOnlyList<DomainReadiness> Domains)
{
    /// <summary>Percent of the exam that the domains with objectives make up.</summary>
    public int CoveredWeight => Asked.Sum(domain => domain.Domain.Weight);

    /// <summary>Mean of the domains with objectives, 0 to 1, weighted as the exam weighs them; null where one of them has too little data.</summary>
    public decimal? Readiness => CoveredWeight > 0 && Unknown.Count == 0
        ? Asked.Sum(domain => domain.Domain.Weight * domain.Readiness!.Value) / CoveredWeight
        : null;

    private List<DomainReadiness> Asked => [.. Domains.Where(domain => domain.Objectives.Count > 0)];

    private List<DomainReadiness> Unknown => [.. Asked.Where(domain => domain.Readiness is null)];

    /// <param name="domains">The domains of the exam.</param>
    /// <param name="standings">Of the objectives; one that is missing counts as not started.</param>
    public static ExamReadiness Of(IReadOnlyList<ExamDomain> domains, IEnumerable<ObjectiveStanding> standings)
    {
        var byObjective = standings.ToDictionary(standing => standing.Objective, StringComparer.Ordinal);
        return new ExamReadiness([.. domains.Select(domain => new DomainReadiness(domain, [.. domain.Objectives.Select(Find)]))]);

        ObjectiveStanding Find(string objective) => byObjective.GetValueOrDefault(objective) ?? new ObjectiveStanding(objective, Standing.NotStarted, 0, 0, 0);
    }

    /// <summary>The readiness in plain sentences, or what it lacks.</summary>
    public string Explain() => (CoveredWeight, Readiness) switch
    {
        (0, _) => "The portal asks nothing about this exam.",
        (100, { } readiness) => $"{Percent(readiness)} of what the exam asks is shown.",
        (_, { } readiness) => $"{Percent(readiness)} is shown of what the portal asks, which is {CoveredWeight} % of the exam; about the other {100 - CoveredWeight} % it asks nothing.",
        _ => $"Not enough data yet in {string.Join(" and in ", Unknown.Select(domain => $"“{domain.Domain.Title}”"))}.",
    };

    /// <summary>How the readiness comes about, in plain words with the learner's own figures.</summary>
    public string FormulaText() => Readiness is not { } readiness
        ? Explain()
        : "A domain's readiness is the mean strength of all its objectives, and the exam weighs the domains: ("
            + string.Join(" + ", Asked.Select(domain => $"{domain.Domain.Weight} × {Percent(domain.Readiness!.Value)}"))
            + $") / {CoveredWeight} = {Percent(readiness)}, reckoned before rounding down.";
}
