using StudyPortal.Content;
using StudyPortal.Data.Progress;
using StudyPortal.Learning.Generators;
using StudyPortal.Web.Features.Progress;
using StudyPortal.Web.Features.Quizzes;

namespace StudyPortal.Web.Features.Drills;

/// <summary>
/// Runs against the clock of whoever is behind this request. The clock is the server's, and what a run has come to is read from its stored answers, so neither a
/// reload nor a second tab nor a form that is sent twice changes it.
/// </summary>
public sealed class RunDrills(CatalogueHolder content, CurrentPerson current, TimedRunStore runs, DrillReader reader, TimeProvider time)
{
    /// <summary>How long a run takes.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromMinutes(2);

    /// <summary>A person who was erased in the meantime is given one new guest, not an endless row of them.</summary>
    private const int MaxPersons = 2;

    /// <summary>Answers this much older than the run are looked at too: a clock may be put back.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromHours(1);

    /// <summary>Begins a run; null where it could not be stored.</summary>
    public async Task<Guid?> StartAsync(DrillTopic topic, CancellationToken cancel)
    {
        var person = await current.EnsureAsync(cancel);
        for (var persons = 1; ; persons++)
        {
            var now = time.GetUtcNow();
            var run = new TimedRun
            {
                Id = Guid.CreateVersion7(now), PersonId = person, Topic = topic.Name, Seed = unchecked((long)PractiseDrills.NewSeed()), StartedAt = now.UtcDateTime,
                Seconds = (int)Length.TotalSeconds,
            };
            switch (await runs.StartAsync(run, cancel))
            {
                case StartRunResult.Started:
                    return run.Id;
                case StartRunResult.UnknownPerson when persons < MaxPersons:
                    person = await current.BecomeGuestAsync(cancel);
                    break;
                default:
                    return null;
            }
        }
    }

    /// <summary>The run, or null where whoever asks has no such run of this topic.</summary>
    public async Task<RunView?> FindAsync(DrillTopic topic, Guid id, CancellationToken cancel)
    {
        if (current.Find() is not { } person || await reader.FindRunAsync(person, id, cancel) is not { } run || run.Topic != topic.Name) return null;
        var marks = (await reader.MarksAsync(person, topic.Name, run.StartedAt - Slack, cancel)).ToDictionary(mark => mark.Question, StringComparer.Ordinal);
        var sheet = RunSheet.Read(topic, unchecked((ulong)run.Seed), TimeSpan.FromSeconds(run.Seconds), AnswerTo);
        var score = sheet.Score;
        // Behind where the portal was stopped between an answer and its count.
        if (score.Answered > run.Answered) await runs.ScoreAsync(run.Id, score.Answered, score.Right, score.BestInARow, CancellationToken.None);
        var place = new QuestionPlace(Lesson: null, score.Answered + 1, Level: 0, run.Id);
        var best = await reader.BestRunAsync(person, topic.Name, run.Seconds, except: run.Id, cancel);
        return new RunView(
            topic, run.Id, sheet, place.View(DrillTopics.Draw(sheet.Current)!.Question, content), time.GetUtcNow().UtcDateTime - run.StartedAt,
            marks.ContainsKey(sheet.Current.ToString()), best is null ? null : ScoreOf(best));

        RunAnswer? AnswerTo(DrillId drill) => marks.TryGetValue(drill.ToString(), out var mark) ? new RunAnswer(mark.IsRight, mark.At - run.StartedAt) : null;
    }

    /// <summary>The personal best in a topic, or null before the first right answer in a run.</summary>
    public async Task<DrillRun?> FindBestAsync(DrillTopic topic, CancellationToken cancel) =>
        current.Find() is { } person && await reader.BestRunAsync(person, topic.Name, (int)Length.TotalSeconds, except: null, cancel) is { } best ? ScoreOf(best) : null;

    private static DrillRun ScoreOf(TimedRun run) => DrillRun.Stored(TimeSpan.FromSeconds(run.Seconds), run.Answered, run.Right, run.BestInARow);
}
