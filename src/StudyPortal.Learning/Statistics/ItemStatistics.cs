namespace StudyPortal.Learning.Statistics;

/// <summary>
/// What the answers say about one question, in one quiz or wherever it was asked, as Moodle's quiz statistics have it. Percentages run from 0 to 100 and are null where they
/// are not defined. Source: docs.moodle.org/dev/Quiz_statistics_calculations, Moodle question/classes/statistics/questions/calculator.php.
/// </summary>
/// <param name="Item">The question and its version: everything but <paramref name="Older"/> is about this version.</param>
/// <param name="Attempts">All answers.</param>
/// <param name="People">People who answered, which is the number of first answers; all that follows looks at first answers only.</param>
/// <param name="Facility">Mean score in percent: the higher, the easier.</param>
/// <param name="Deviation">Standard deviation of the scores (n - 1), in percent; null with fewer than two people.</param>
/// <param name="GuessFacility">The facility that blind guesses would have, in percent.</param>
/// <param name="IntendedWeight">Share of the question in the most marks of the quiz, in percent.</param>
/// <param name="MedianSeconds">Median of the known times.</param>
/// <param name="Responses">The most frequent responses, most frequent first; at most <see cref="MostResponses"/>.</param>
/// <param name="RareResponses">People whose response is not in the list.</param>
/// <param name="Misconceptions">Most frequent first.</param>
/// <param name="Older">Older versions, last answered first.</param>
public sealed record ItemStatistics(
    QuizItem Item, int Attempts, int People, double? Facility, double? Deviation, double? GuessFacility, double IntendedWeight,
    Discrimination Discrimination, double? MedianSeconds, IReadOnlyList<ResponseCount> Responses, int RareResponses,
    IReadOnlyList<MisconceptionCount> Misconceptions, IReadOnlyList<OlderVersion> Older)
{
    /// <summary>Longest list of responses: typed answers have no end.</summary>
    public const int MostResponses = 20;

    /// <summary>Whether there are enough people for facility and what goes with it to say anything.</summary>
    public bool TellsFacility => People >= ItemDoubts.FewestPeople;

    /// <summary>Whether there are enough people to compare with the rest of the quiz.</summary>
    public bool TellsDiscrimination => Discrimination.People >= ItemDoubts.FewestWholePeople;

    /// <summary>What the author should look at, or that there is not enough data yet; empty where all is well.</summary>
    public IReadOnlyList<Doubt> Doubts => ItemDoubts.About(this);
}
