using static System.FormattableString;

namespace StudyPortal.Learning.Statistics;

/// <summary>
/// Says what is doubtful about a question. The limits are Moodle's: docs.moodle.org, Quiz report statistics (facility, index, efficiency of 50), and
/// mod/quiz/report/statistics/statistics_table.php, is_dubious_question (efficiency of 15).
/// </summary>
public static class ItemDoubts
{
    /// <summary>Fewest people before facility says anything.</summary>
    public const int FewestPeople = 10;

    /// <summary>Fewest people with an answer to every question before discrimination says anything.</summary>
    public const int FewestWholePeople = 20;

    /// <summary>Facility in percent from which a question is too easy.</summary>
    public const double EasyFacility = 95;

    /// <summary>Facility in percent down from which a question is too hard.</summary>
    public const double HardFacility = 5;

    /// <summary>Discrimination index in percent under which it is weak.</summary>
    public const double WeakIndex = 30;

    /// <summary>Discrimination index in percent under which it is very weak.</summary>
    public const double VeryWeakIndex = 20;

    /// <summary>Efficiency in percent that a good question reaches.</summary>
    public const double GoodEfficiency = 50;

    /// <summary>Efficiency in percent under which Moodle's report marks a question as dubious.</summary>
    public const double DubiousEfficiency = 15;

    /// <summary>Percentage points by which the upper third must prefer a wrong response before it is pointed out.</summary>
    public const double AttractionMargin = 10;

    /// <summary>The doubts, gravest figures included; empty where all is well.</summary>
    /// <param name="words">A response as a reader knows it; its line where left out.</param>
    public static IReadOnlyList<Doubt> About(ItemStatistics item, Func<string, string>? words = null) =>
        !item.TellsFacility || item.Facility is not { } facility
            ? [new Doubt(DoubtKind.NotEnoughData, Invariant($"Not enough data yet: {item.People} of at least {FewestPeople} people have answered this version."))]
            : [.. OfFacility(facility, item.GuessFacility), .. OfDiscrimination(item, words ?? (line => line))];

    private static IEnumerable<Doubt> OfFacility(double facility, double? guessing)
    {
        if (facility >= EasyFacility)
            yield return new Doubt(DoubtKind.TooEasy, Invariant($"The mean first score is {facility:0.#} %: nearly everyone is right at once, so the question tells little."));
        if (facility <= HardFacility)
            yield return new Doubt(DoubtKind.TooHard, Invariant($"The mean first score is {facility:0.#} %: the question is extremely hard, or something in it is wrong."));
        if (facility < guessing)
            yield return new Doubt(DoubtKind.WorseThanGuessing, Invariant($"The mean first score of {facility:0.#} % is under the {guessing:0.#} % of blind guesses: something in the question misleads."));
    }

    private static IEnumerable<Doubt> OfDiscrimination(ItemStatistics item, Func<string, string> words)
    {
        var discrimination = item.Discrimination;
        if (!item.TellsDiscrimination)
            return [new Doubt(DoubtKind.NotEnoughData, Invariant($"Not enough data yet to compare with the rest of the quiz: {discrimination.People} of at least {FewestWholePeople} people have answered all of it."))];
        if (discrimination is not { Index: { } index, Efficiency: { } efficiency })
            return [new Doubt(DoubtKind.NoDiscrimination, "Everyone has the same mark here or in the rest of the quiz, so the question tells nobody apart.")];
        return [.. OfIndex(index), .. OfEfficiency(index, efficiency), .. OfResponses(item.Responses, words)];
    }

    private static IEnumerable<Doubt> OfIndex(double index)
    {
        if (index < 0)
            yield return new Doubt(DoubtKind.NegativeDiscrimination, Invariant($"The discrimination index is {index:0.#} %: people who do well in the rest of the quiz do worse here. The key may be wrong."));
        else if (index < VeryWeakIndex)
            yield return new Doubt(DoubtKind.WeakDiscrimination, Invariant($"The discrimination index is {index:0.#} %, which is very weak: a right answer here says next to nothing about the rest of the quiz."));
        else if (index < WeakIndex)
            yield return new Doubt(DoubtKind.WeakDiscrimination, Invariant($"The discrimination index is {index:0.#} %, which is weak: {WeakIndex} % and more are adequate."));
    }

    private static IEnumerable<Doubt> OfEfficiency(double index, double efficiency)
    {
        if (efficiency < DubiousEfficiency && index >= 0)
            yield return new Doubt(DoubtKind.Dubious, Invariant($"The discriminative efficiency is {efficiency:0.#} %: under {DubiousEfficiency} % a question is dubious, however easy or hard it is meant to be."));
        else if (efficiency < GoodEfficiency && index >= 0)
            yield return new Doubt(DoubtKind.Inefficient, Invariant($"The discriminative efficiency is {efficiency:0.#} %: with these marks more than {GoodEfficiency} % should be within reach."));
    }

    private static IEnumerable<Doubt> OfResponses(IReadOnlyList<ResponseCount> responses, Func<string, string> words) =>
        from response in responses
        where response is { Score: 0, Response.Length: > 0 } && response.UpperShare >= response.LowerShare + AttractionMargin
        select new Doubt(DoubtKind.AttractiveDistractor, Invariant($"The wrong answer “{words(response.Response)}” draws {response.UpperShare:0} % of the upper third and {response.LowerShare:0} % of the lower: read it as somebody who knows the subject would."));
}
