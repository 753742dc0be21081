using StudyPortal.Learning.Classes;
using StudyPortal.Learning.Grading;

namespace StudyPortal.Learning.Tests.Classes;

/// <summary>A small class with a history that a seed decides; some of what was answered and read is not in the plan.</summary>
internal sealed record RawClass(BoardPlan Plan, IReadOnlyList<RawLearner> Learners, DateTimeOffset Now, Thresholds Thresholds)
{
    private const int Questions = 14;
    private static readonly DateTimeOffset _start = new(2026, 1, 5, 8, 0, 0, TimeSpan.Zero);
    private static readonly BoardPlan _plan = new(
        [.. Ids("guide/lesson", 5)],
        [.. Ids("objective", 4).Select(id => new BoardObjective(id, "domain"))],
        [.. Enumerable.Range(0, Questions - 2).Select(question => new BoardQuestion($"question{question}", 1 + (question % 3), BeliefsOf(question)))],
        [.. Ids("belief", 6)]);

    public static RawClass Of(int seed)
    {
        var random = new Random(seed);
        // Half of the classes are looked at on the very moment of their newest answer: fresh answers fall on the lines between the levels.
        var learners = Enumerable.Range(0, random.Next(15)).Select(_ => Learner(random)).ToList();
        var newest = learners.SelectMany(learner => learner.Answers).Select(answer => answer.At).DefaultIfEmpty(_start.AddDays(120)).Max();
        var struggling = random.Next(0, 20) * 0.05m;
        var thresholds = new Thresholds(struggling, Math.Min(1, struggling + (random.Next(0, 10) * 0.05m)), random.Next(1, 12), random.Next(1, 40));
        return new RawClass(_plan, learners, random.Next(2) == 0 ? newest : newest.AddMinutes(random.Next(200_000)), thresholds);
    }

    public ClassBoard Board()
    {
        var board = new ClassBoard(Plan);
        foreach (var learner in Learners)
            board.Put(learner.Record());
        return board;
    }

    private static IEnumerable<string> Ids(string kind, int count) => Enumerable.Range(0, count).Select(number => $"{kind}{number}");

    /// <summary>The last one is not in the plan.</summary>
    private static IReadOnlyList<string> BeliefsOf(int question) => question % 4 == 0 ? [] : [$"belief{question % 7}", $"belief{(question + 2) % 7}"];

    private static RawLearner Learner(Random random)
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return new RawLearner(new Guid(bytes), Answers(random), [.. Enumerable.Range(0, 6).Where(_ => random.Next(2) == 0).Select(lesson => Lesson(lesson, random))]);
    }

    private static List<RawAnswer> Answers(Random random)
    {
        // Whole half-lives apart they meet the lines between the levels. Which of two at one moment came last is another matter, so no question is answered twice at one.
        var skill = random.Next(5);
        var inStep = random.Next(3) == 0;
        return
        [
            .. Enumerable.Range(0, random.Next(3) == 0 ? random.Next(4) : random.Next(60))
                .Select(_ => inStep ? random.Next(4) * 30L * 24 * 3600 : random.Next(120 * 24 * 60) * 60L).Order()
                .Select((second, order) => Answer(random, skill, _start.AddSeconds(inStep ? second : second + order)))
                .DistinctBy(answer => (answer.Asked, answer.At)),
        ];
    }

    private static RawAnswer Answer(Random random, int skill, DateTimeOffset at)
    {
        var question = random.Next(Questions);
        var score = random.Next(5) < skill ? 1m : random.Next(4) switch { 0 => Math.Round(1m / 3, 4), 1 => 0.5m, _ => 0m };
        IReadOnlyList<string> beliefs = score < 1 && BeliefsOf(question) is { Count: > 0 } possible ? [possible[random.Next(possible.Count)]] : [];
        Certainty? certainty = random.Next(4) is var sure and < 3 ? (Certainty)sure : null;
        return new RawAnswer($"question{question}", $"objective{question % 5}", score, at, certainty, beliefs, random.Next(90));
    }

    private static LessonRecord Lesson(int lesson, Random random)
    {
        var last = _start.AddMinutes(random.Next(100_000));
        var done = random.Next(2) == 0 ? last.AddMinutes(random.Next(-500, 500)) : (DateTimeOffset?)null;
        return new LessonRecord($"guide/lesson{lesson}", done is not null, random.Next(4) * random.Next(900), last, done);
    }
}
