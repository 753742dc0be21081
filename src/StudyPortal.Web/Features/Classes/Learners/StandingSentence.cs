using StudyPortal.Learning.Mastery;
using StudyPortal.Web.Features.Classes.Dashboard;

namespace StudyPortal.Web.Features.Classes.Learners;

/// <summary>A standing in one sentence, to somebody else than the learner.</summary>
public static class StandingSentence
{
    public static string Of(ObjectiveStanding standing) => standing.Standing switch
    {
        Standing.NotStarted => "No question answered.",
        Standing.NotEnoughData => $"{Questions(standing)} answered; a level needs {ObjectiveStandings.FewestQuestions}.",
        Standing.Slipping => $"{Figures(standing)} It was {ClassWords.Of(standing.Best)} before.",
        Standing.Solid when standing.DaysLeft is { } days => $"{Figures(standing)} It stays solid for {ClassWords.Count(days, "day", "days")} without a further answer.",
        _ => Figures(standing),
    };

    /// <summary>How the strength comes about.</summary>
    public static string FormulaOf(ObjectiveStanding standing)
    {
        var (plus, minus) = (standing.Answers.Sum(answer => answer.For), standing.Answers.Sum(answer => answer.Against));
        return string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"The latest answers count {plus:0.00} for and {minus:0.00} against, older ones less: each counts half after {ObjectiveStandings.HalfLifeDays} days. {plus:0.00} / ({plus:0.00} + {minus:0.00} + {ObjectiveStandings.Doubt}) = {ClassWords.Percent(standing.Strength)}.");
    }

    private static string Figures(ObjectiveStanding standing) =>
        $"{ClassWords.Percent(standing.Strength)} strong from {Questions(standing)}, the last one {(standing.IdleDays == 0 ? "today" : $"{ClassWords.Count(standing.IdleDays, "day", "days")} ago")}.";

    private static string Questions(ObjectiveStanding standing) => ClassWords.Count(standing.Questions, "question", "questions");
}
