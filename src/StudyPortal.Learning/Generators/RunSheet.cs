using System.Collections.Immutable;
using StudyPortal.Simulation.Kernel;

namespace StudyPortal.Learning.Generators;

/// <summary>
/// A run against the clock, read from its seed and the answers that were given: the seed and the answers before say which drill comes next, so nothing but a
/// stored answer to that very drill moves the run on, and reading it twice gives the same.
/// </summary>
/// <param name="Score">What counts.</param>
/// <param name="Answered">The drills that count, in their order, and how each went.</param>
/// <param name="Current">The drill to be answered now; the one that came too late where the time is over.</param>
public sealed record RunSheet(DrillRun Score, ImmutableArray<(DrillId Drill, bool IsRight)> Answered, DrillId Current)
{
    /// <summary>More drills than anybody can answer in a run.</summary>
    public const int MostDrills = 200;

    /// <summary>Drills whose templates the next one does not repeat.</summary>
    private const int Memory = 3;

    /// <summary>Reads a run.</summary>
    /// <param name="topic">What is drilled.</param>
    /// <param name="seed">Drawn when the run began.</param>
    /// <param name="timeAllowed">Its length.</param>
    /// <param name="answerTo">The stored answer to a drill, or null where there is none.</param>
    public static RunSheet Read(DrillTopic topic, ulong seed, TimeSpan timeAllowed, Func<DrillId, RunAnswer?> answerTo)
    {
        ArgumentNullException.ThrowIfNull(topic);
        ArgumentNullException.ThrowIfNull(answerTo);
        var (score, answered, results) = (new DrillRun(timeAllowed), ImmutableArray.CreateBuilder<(DrillId, bool)>(), new List<DrillResult>());
        var recent = new Queue<string>();
        while (true)
        {
            var source = new Prng(seed).Fork($"run/{answered.Count}");
            var drill = topic.Choose(source, DrillLadder.Next(results), recent);
            if (answered.Count == MostDrills || answerTo(drill) is not { } answer || score.IsOver(answer.At))
                return new RunSheet(score, answered.ToImmutable(), drill);

            // A clock that was put back does not take an answer back.
            score = score.Answer(answer.IsRight, answer.At < score.LastAnswerAt ? score.LastAnswerAt : answer.At);
            answered.Add((drill, answer.IsRight));
            results.Add(new DrillResult(drill.Difficulty, answer.IsRight));
            recent.Enqueue(topic.TemplateOf(drill.Seed, drill.Difficulty));
            if (recent.Count > Memory)
                recent.Dequeue();
        }
    }
}
