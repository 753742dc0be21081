namespace StudyPortal.Learning.Mastery;

/// <summary>
/// Reads standings out of answers. Only the latest answer to each question counts. Ordered from newest to oldest, their scores are averaged with weights
/// 1, 0.9, 0.81 …: the mean is the <em>strength</em>. With fewer than three different questions nothing is said. A strength of 0.8 is solid. An objective
/// slips where it was solid after an earlier answer and is not any more, or where it is solid and the last answer is more than 30 days old.
/// </summary>
public static class ObjectiveStandings
{
    /// <summary>Different questions that must be answered before anything is said.</summary>
    public const int FewestQuestions = 3;

    /// <summary>Strength from which an objective is solid.</summary>
    public const decimal SolidStrength = 0.8m;

    /// <summary>Days after the last answer in which a solid objective stays so.</summary>
    public const int MostIdleDays = 30;

    /// <summary>Weight of an answer relative to the next newer one.</summary>
    private const decimal Fading = 0.9m;

    /// <summary>Older answers to an objective are not looked at.</summary>
    private const int MostAnswers = 500;

    /// <summary>The standing of each objective, in the order of <paramref name="objectives"/>; evidence of other objectives is left out.</summary>
    public static IReadOnlyList<ObjectiveStanding> Of(IReadOnlyList<string> objectives, IEnumerable<Evidence> evidence, DateTimeOffset now)
    {
        var byObjective = evidence.ToLookup(answer => answer.Objective, StringComparer.Ordinal);
        return [.. objectives.Select(objective => Of(objective, byObjective[objective], now))];
    }

    private static ObjectiveStanding Of(string objective, IEnumerable<Evidence> evidence, DateTimeOffset now)
    {
        var answers = evidence.OrderBy(answer => answer.At).TakeLast(MostAnswers).ToList();
        if (answers.Count == 0)
            return new ObjectiveStanding(objective, Standing.NotStarted, 0, 0, 0);

        var latest = new List<Evidence>();
        var wasSolid = false;
        foreach (var answer in answers)
        {
            wasSolid |= IsSolid(latest);
            latest.RemoveAll(older => older.Question == answer.Question);
            latest.Add(answer);
        }

        var idleDays = Math.Max(0, (now - answers[^1].At).Days);
        return new ObjectiveStanding(objective, Judge(latest, wasSolid, idleDays), Strength(latest), latest.Count, idleDays);
    }

    private static Standing Judge(List<Evidence> latest, bool wasSolid, int idleDays) => (IsSolid(latest), wasSolid) switch
    {
        _ when latest.Count < FewestQuestions => Standing.NotEnoughData,
        (true, _) => idleDays > MostIdleDays ? Standing.Slipping : Standing.Solid,
        (false, true) => Standing.Slipping,
        (false, false) => Standing.Learning,
    };

    private static bool IsSolid(List<Evidence> latest) => latest.Count >= FewestQuestions && Strength(latest) >= SolidStrength;

    /// <param name="latest">From oldest to newest, one answer a question.</param>
    private static decimal Strength(List<Evidence> latest)
    {
        // From the oldest on, everything before an answer fades once more: the newest is left with weight 1.
        var (sum, weights) = latest.Aggregate(
            (Sum: 0m, Weights: 0m), (faded, answer) => ((faded.Sum * Fading) + answer.Score, (faded.Weights * Fading) + 1));
        return weights == 0 ? 0 : sum / weights;
    }
}
