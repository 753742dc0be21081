using static System.FormattableString;

namespace StudyPortal.Learning.Mastery;

/// <summary>Where a learner stands with one objective, and the figures that say so.</summary>
/// <param name="Objective">Id of the objective.</param>
/// <param name="Strength">0 to 1, as <see cref="ObjectiveStandings"/> describes it; 0 without answers.</param>
/// <param name="Questions">Different questions answered.</param>
/// <param name="IdleDays">Whole days since the last answer; 0 without answers.</param>
public sealed record ObjectiveStanding(string Objective, Standing Standing, decimal Strength, int Questions, int IdleDays)
{
    /// <summary>The best level that it ever had after an answer.</summary>
    public MasteryLevel Best { get; init; }

    /// <summary>The evidence: the latest answer to each question and what it counts now, newest first.</summary>
    public IReadOnlyList<WeighedAnswer> Answers { get; init; } = [];

    /// <summary>What the answers show now.</summary>
    public MasteryLevel Level => ObjectiveStandings.LevelOf(Strength, Questions);

    /// <summary>Whole days that the level lasts without a further answer; null where there is no level to lose.</summary>
    public int? DaysLeft
    {
        get
        {
            var line = Level switch
            {
                MasteryLevel.Solid => ObjectiveStandings.SolidStrength,
                MasteryLevel.Working => ObjectiveStandings.WorkingStrength,
                _ => (decimal?)null,
            };
            // With all answers faded by a further f, strength = f·for / (f·(for + against) + doubt): the f at which it meets the line.
            var surplus = SpeaksFor - (line * (SpeaksFor + SpeaksAgainst));
            return surplus > 0 && line * ObjectiveStandings.Doubt / surplus is { } fading
                ? (int)(ObjectiveStandings.HalfLifeDays * Math.Max(0, -Math.Log2((double)fading)))
                : null;
        }
    }

    private decimal SpeaksFor => Answers.Sum(answer => answer.For);

    private decimal SpeaksAgainst => Answers.Sum(answer => answer.Against);

    /// <summary>The standing in one or two plain sentences that name the figures behind it.</summary>
    public string Explain() => Standing switch
    {
        Standing.NotStarted => "No question answered yet.",
        Standing.NotEnoughData => $"{Count(Questions, "question")} answered: {Count(ObjectiveStandings.FewestQuestions - Questions, "more question")} will show where you stand.",
        Standing.Learning => $"{Latest} {NextLine}",
        Standing.Solid when DaysLeft is { } days => $"{Latest} It stays solid for {Count(days, "day")} without a further answer.",
        Standing.Solid => Latest,
        Standing.Slipping when HasOnlyFaded => $"{Latest} It was {InWords(Best)} before, and your answers have grown old: the last one was {Count(IdleDays, "day")} ago.",
        Standing.Slipping => $"{Latest} It was {InWords(Best)} before: newer answers pulled it down.",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>How the strength comes about, in plain words with the learner's own figures.</summary>
    public string FormulaText()
    {
        if (Answers.Count == 0)
            return "No question answered yet: there is nothing to reckon with.";

        var (plus, minus) = (SpeaksFor, SpeaksAgainst);
        return Invariant($"Your latest answers to {Count(Questions, "question")} count {plus:0.00} for you and {minus:0.00} against you today, older ones less: every answer counts half after {ObjectiveStandings.HalfLifeDays} days. ")
            + Invariant($"A doubt of {ObjectiveStandings.Doubt} is always held against you. {plus:0.00} / ({plus:0.00} + {minus:0.00} + {ObjectiveStandings.Doubt}) = {Percent(Strength)}. ")
            + (Level == MasteryLevel.NotEnoughData
                ? $"A level is given from {ObjectiveStandings.FewestQuestions} questions on."
                : $"That is {InWords(Level)}: working begins at {Percent(ObjectiveStandings.WorkingStrength)}, solid at {Percent(ObjectiveStandings.SolidStrength)}.");
    }

    private string Latest => $"{Percent(Strength)} strong after your latest answers to {Count(Questions, "question")}.";

    private string NextLine => Level == MasteryLevel.Shaky
        ? $"Working begins at {Percent(ObjectiveStandings.WorkingStrength)}."
        : $"Solid begins at {Percent(ObjectiveStandings.SolidStrength)}.";

    /// <summary>Whether the same answers, given just now, would bring the best level back.</summary>
    private bool HasOnlyFaded =>
        ObjectiveStandings.LevelOf(ObjectiveStandings.StrengthOf(Answers.Sum(answer => answer.FreshFor), Answers.Sum(answer => answer.FreshAgainst)), Questions) >= Best;

    private static string InWords(MasteryLevel level) => level switch
    {
        MasteryLevel.Solid => "solid",
        MasteryLevel.Working => "working",
        MasteryLevel.Shaky => "shaky",
        _ => "better",
    };

    // Rounded down, so that 79.9 % does not read as solid.
    internal static string Percent(decimal share) => Invariant($"{Math.Floor(share * 100):0} %");

    internal static string Count(int count, string noun) => Invariant($"{count} {noun}{(count == 1 ? "" : "s")}");
}
