using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using StudyPortal.Data.Progress;
using StudyPortal.Data.Quizzes;

namespace StudyPortal.Data.KillTarget;

/// <summary>
/// Takes quiz after quiz, eight at a time: starts an attempt, keeps and changes an answer at each place, and hands it in. Prints <c>start ID</c>, <c>draft ID PLACE REVISION</c>
/// and <c>end ID</c>; what is kept is the number of its revision.
/// </summary>
internal static class Attempting
{
    private const int MostAttempts = 100_000;
    private const int Revisions = 2;

    private static readonly AskedQuestion[] _asked = [new("quorum-of-five", "v1"), new("ports-of-etcd", "v1"), new("order-of-restore", "v1")];

    public static Task RunAsync(IServiceProvider services, Guid person, string round)
    {
        var store = services.GetRequiredService<QuizStore>();
        return Parallel.ForEachAsync(
            Enumerable.Range(0, MostAttempts),
            new ParallelOptions { MaxDegreeOfParallelism = 8 },
            async (number, _) => await TakeAsync(store, person, string.Create(CultureInfo.InvariantCulture, $"quiz-{round}-{number}")));
    }

    private static async Task TakeAsync(QuizStore store, Guid person, string quiz)
    {
        var attempt = new QuizAttempt
        {
            Id = Guid.CreateVersion7(), PersonId = person, Submission = quiz, Quiz = quiz, PlanVersion = "p1", Way = "deferred", Questions = _asked, StartedAt = DateTime.UtcNow,
        };
        if (await store.StartAsync(attempt) is not AttemptStarted) return;
        await SayAsync($"start {attempt.Id}");
        for (var revision = 1; revision <= Revisions; revision++)
        {
            for (var place = 0; place < _asked.Length; place++)
                await KeepAsync(store, attempt, place, revision);
        }

        var handIn = new NewHandIn
        {
            PersonId = person, Attempt = attempt.Id, Writes = Revisions * _asked.Length, Mark = _asked.Length, MaxMark = _asked.Length, At = DateTime.UtcNow,
            Answers = [.. _asked.Select((question, place) => Answer(attempt, question, new AttemptTry(attempt.Id, place, Try: 0)))],
        };
        if (await store.HandInAsync(handIn) is HandedIn) await SayAsync($"end {attempt.Id}");
    }

    private static async Task KeepAsync(QuizStore store, QuizAttempt attempt, int place, int revision)
    {
        var saved = await store.SaveDraftAsync(new NewDraft
        {
            PersonId = attempt.PersonId, Attempt = attempt.Id, Place = place, Response = $"{revision}", FromRevision = revision - 1, At = DateTime.UtcNow,
        });
        if (saved is DraftSaved) await SayAsync($"draft {attempt.Id} {place} {revision}");
    }

    private static NewAnswer Answer(QuizAttempt attempt, AskedQuestion question, AttemptTry asked) => new()
    {
        PersonId = attempt.PersonId, Submission = asked.Submission, Asked = asked, Question = question.Id, QuestionVersion = question.Version, Objective = "etcd-quorum",
        Response = $"{Revisions}", Score = 1, At = DateTime.UtcNow,
    };

    private static Task SayAsync(FormattableString what) => Console.Out.WriteLineAsync(FormattableString.Invariant(what) + '.');
}
