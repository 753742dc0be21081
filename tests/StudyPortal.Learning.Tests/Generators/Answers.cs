using StudyPortal.Learning.Generators;
using StudyPortal.Learning.Grading;
using StudyPortal.Learning.Questions;

namespace StudyPortal.Learning.Tests.Generators;

/// <summary>A second opinion on the drills of one topic, by template: whoever reads the prompt can work out the answer.</summary>
/// <param name="Topic">Name of the topic.</param>
/// <param name="Numbers">The number asked for.</param>
/// <param name="Judges">Whether an option, in plain text, is true.</param>
/// <param name="Words">The text asked for.</param>
internal sealed record Answers(
    string Topic,
    IReadOnlyDictionary<string, Func<Reading, decimal>> Numbers,
    IReadOnlyDictionary<string, Func<Reading, string, bool>> Judges,
    IReadOnlyDictionary<string, Func<Reading, string>> Words)
{
    private const int Seeds = 10_000;

    private static readonly Dictionary<string, Lazy<List<Drill>>> _drills = DrillTopics.All.ToDictionary(
        topic => topic.Name,
        topic => new Lazy<List<Drill>>(() => [.. Enumerable.Range(0, Seeds).Select(seed => topic.Draw((ulong)seed, (seed % DrillTopic.Hardest) + 1))]),
        StringComparer.Ordinal);

    /// <summary>Ten thousand drills, a third of each difficulty.</summary>
    public static IReadOnlyList<Drill> Drills(string topic) => _drills[topic].Value;

    /// <summary>Every template is asked for, and every key agrees with the second opinion.</summary>
    public void HoldForEverySeed()
    {
        Assert.Equal(DrillTopics.Find(Topic)!.Templates.Order(StringComparer.Ordinal), Numbers.Keys.Concat(Judges.Keys).Concat(Words.Keys).Order(StringComparer.Ordinal));
        foreach (var drill in Drills(Topic))
            Assert.True(Agrees(new Reading(drill)), $"{drill.Id} {drill.Template}: {drill.Question}");
    }

    private bool Agrees(Reading reading) => reading.Drill.Question switch
    {
        Numeric numeric => Math.Abs(numeric.Answer - Numbers[reading.Drill.Template](reading)) <= numeric.Tolerance,
        ShortText => Grader.Grade(reading.Drill.Question, new Typed(Words[reading.Drill.Template](reading))) is Graded { IsRight: true },
        _ => reading.Options.All(option => Judges[reading.Drill.Template](reading, Reading.Plain(option.Html)) == option.IsRight),
    };
}
