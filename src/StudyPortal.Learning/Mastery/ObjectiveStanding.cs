using System.Globalization;

namespace StudyPortal.Learning.Mastery;

/// <summary>Where a learner stands with one objective, and the figures that say so.</summary>
/// <param name="Objective">Id of the objective.</param>
/// <param name="Strength">0 to 1: the weighted mean that <see cref="ObjectiveStandings"/> describes; 0 without answers.</param>
/// <param name="Questions">Different questions answered.</param>
/// <param name="IdleDays">Whole days since the last answer; 0 without answers.</param>
public sealed record ObjectiveStanding(string Objective, Standing Standing, decimal Strength, int Questions, int IdleDays)
{
    /// <summary>The standing in one or two plain sentences that name the figures behind it.</summary>
    public string Explain() => Standing switch
    {
        Standing.NotStarted => "No question answered yet.",
        Standing.NotEnoughData => $"{Count(Questions, "question")} answered: {Count(ObjectiveStandings.FewestQuestions - Questions, "more question")} will show where you stand.",
        Standing.Learning => $"{Latest} Solid begins at {Percent(ObjectiveStandings.SolidStrength)}.",
        Standing.Solid => Latest,
        Standing.Slipping when Strength >= ObjectiveStandings.SolidStrength => $"{Latest} The last answer was {Count(IdleDays, "day")} ago: answer one again to keep it solid.",
        Standing.Slipping => $"{Latest} It was solid before: newer answers pulled it under {Percent(ObjectiveStandings.SolidStrength)}.",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private string Latest => $"{Percent(Strength)} right in your latest answers to {Count(Questions, "question")}, newer answers counting more.";

    // Rounded down, so that 79.9 % does not read as solid.
    private static string Percent(decimal share) => string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(share * 100):0} %");

    private static string Count(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
