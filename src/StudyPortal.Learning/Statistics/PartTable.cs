using StudyPortal.Learning.Questions;

namespace StudyPortal.Learning.Statistics;

/// <summary>Counts what people chose, part by part.</summary>
internal static class PartTable
{
    /// <param name="first">The first answer of each person.</param>
    internal static IReadOnlyList<PartCounts> Of(Question question, IReadOnlyList<ItemAttempt> first, Thirds? thirds)
    {
        var chosen = first.SelectMany(attempt => ChosenParts.Of(question, attempt).Distinct().Select(part => (Chosen: part, attempt.Person))).ToLookup(choice => choice.Chosen, choice => choice.Person);
        var offered = ChosenParts.Offered(question).ToList();
        var made = chosen.Select(choice => choice.Key).Except(offered)
            .OrderByDescending(choice => chosen[choice].Count()).ThenBy(choice => choice.Choice, StringComparer.Ordinal).ToLookup(choice => choice.Part);
        return [.. Enumerable.Range(0, ChosenParts.Count(question)).Select(Part)];

        PartCounts Part(int part) => new(
            part,
            [.. offered.Where(choice => choice.Part == part).Concat(made[part].Take(ItemStatistics.MostResponses)).Select(choice => Count(choice, [.. chosen[choice]], first.Count, thirds))],
            made[part].Skip(ItemStatistics.MostResponses).Sum(choice => chosen[choice].Count()));
    }

    private static ChoiceCount Count(ChosenPart choice, IReadOnlyList<string> people, int all, Thirds? thirds) => new(
        choice.Choice, choice.IsRight, people.Count, all == 0 ? 0 : 100d * people.Count / all, Share(people, thirds?.Lower), Share(people, thirds?.Upper));

    private static double? Share(IReadOnlyList<string> people, IReadOnlySet<string>? third) => third is null ? null : 100d * people.Count(third.Contains) / third.Count;
}
