namespace StudyPortal.Learning.Mastery;

/// <summary>
/// Reads standings out of answers. Only the latest answer to each question counts, with the weight that <see cref="WeighedAnswer"/> says. The <em>strength</em> is what speaks
/// for the learner over all that speaks, and a doubt of 1 that never fades: for / (for + against + doubt), which is the mean of a Beta distribution that begins with the doubt
/// alone. A further right answer can only raise it, a pause can only lower it. With fewer than three different questions nothing is said.
/// </summary>
public static class ObjectiveStandings
{
    /// <summary>Different questions that must be answered before anything is said.</summary>
    public const int FewestQuestions = 3;

    /// <summary>Strength from which an objective is solid.</summary>
    public const decimal SolidStrength = 0.8m;

    /// <summary>Strength from which an objective is working, and under which it is shaky.</summary>
    public const decimal WorkingStrength = 0.5m;

    /// <summary>Days in which an answer comes to count half.</summary>
    public const int HalfLifeDays = 30;

    /// <summary>What is always held against a learner: as much as one fresh wrong answer to a hard question.</summary>
    public const decimal Doubt = 1;

    /// <summary>Moments, from the newest back, at which the best level is looked for.</summary>
    private const int MostMoments = 500;

    /// <summary>How standings come about, in plain words to a learner; <see cref="ObjectiveStanding.FormulaText"/> says the same with their figures.</summary>
    public static string Method { get; } =
        $"Only your latest answer to each question counts, and drills of one form are one question. A right answer counts 1 for you where the question is easy, 1.5 where it is of middle difficulty and 2 where it is hard; a wrong one counts 2, 1.5 and 1 against you. "
        + $"Every answer counts half after {HalfLifeDays} days, a quarter after {2 * HalfLifeDays}. Your strength is what speaks for you, divided by all that speaks for and against you and a doubt of {Doubt} that never fades. "
        + $"Under {Whole(WorkingStrength)} % an objective is shaky, from there on it is working, and from {Whole(SolidStrength)} % on it is solid. It slips when wrong answers or a long pause take it below a level it had. "
        + $"With answers to fewer than {FewestQuestions} questions nothing is said.";

    /// <summary>The standing of each objective, in the order of <paramref name="objectives"/>; evidence of other objectives, and what lies after <paramref name="now"/>, is left out.</summary>
    public static IReadOnlyList<ObjectiveStanding> Of(IReadOnlyList<string> objectives, IEnumerable<Evidence> evidence, DateTimeOffset now)
    {
        var byObjective = evidence.Where(answer => answer.At <= now).ToLookup(answer => answer.Objective, StringComparer.Ordinal);
        return [.. objectives.Select(objective => Of(objective, byObjective[objective], now))];
    }

    /// <summary>The level of a strength.</summary>
    internal static MasteryLevel LevelOf(decimal strength, int questions) => strength switch
    {
        _ when questions < FewestQuestions => MasteryLevel.NotEnoughData,
        >= SolidStrength => MasteryLevel.Solid,
        >= WorkingStrength => MasteryLevel.Working,
        _ => MasteryLevel.Shaky,
    };

    internal static decimal StrengthOf(decimal spokenFor, decimal spokenAgainst) => spokenFor / (spokenFor + spokenAgainst + Doubt);

    private static ObjectiveStanding Of(string objective, IEnumerable<Evidence> evidence, DateTimeOffset now)
    {
        // Two answers to one question at one moment: the lower score is the later one, so that their order does not matter.
        var moments = evidence.OrderByDescending(answer => answer.Score).GroupBy(answer => answer.At).OrderBy(moment => moment.Key).ToList();
        if (moments.Count == 0)
            return new ObjectiveStanding(objective, Standing.NotStarted, 0, 0, 0);

        var latest = new SortedDictionary<string, Evidence>(StringComparer.Ordinal);
        var best = MasteryLevel.NotEnoughData;
        foreach (var (index, moment) in moments.Index())
        {
            foreach (var answer in moment)
                latest[answer.Question] = answer;
            if (index >= moments.Count - MostMoments)
                best = Higher(best, LevelOf(StrengthAt(latest.Values, moment.Key), latest.Count));
        }

        var weighed = latest.Values.OrderByDescending(answer => answer.At).Select(answer => WeighedAnswer.At(answer, now)).ToList();
        var strength = StrengthOf(weighed.Sum(answer => answer.For), weighed.Sum(answer => answer.Against));
        var level = LevelOf(strength, weighed.Count);
        return new ObjectiveStanding(objective, Judge(level, best), strength, weighed.Count, (now - moments[^1].Key).Days) { Best = best, Answers = weighed };
    }

    private static Standing Judge(MasteryLevel level, MasteryLevel best) => level switch
    {
        MasteryLevel.NotEnoughData => Standing.NotEnoughData,
        MasteryLevel.Solid => Standing.Solid,
        _ => level < best ? Standing.Slipping : Standing.Learning,
    };

    private static decimal StrengthAt(IEnumerable<Evidence> latest, DateTimeOffset moment)
    {
        var weighed = latest.Select(answer => WeighedAnswer.At(answer, moment)).ToList();
        return StrengthOf(weighed.Sum(answer => answer.For), weighed.Sum(answer => answer.Against));
    }

    private static MasteryLevel Higher(MasteryLevel left, MasteryLevel right) => left > right ? left : right;

    private static int Whole(decimal share) => (int)(100 * share);
}
