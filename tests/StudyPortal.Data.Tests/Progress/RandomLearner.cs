using StudyPortal.Data.People;
using StudyPortal.Data.Progress;
using StudyPortal.Data.Quizzes;

namespace StudyPortal.Data.Tests.Progress;

/// <summary>Somebody with an account who answers, drills, takes quizzes, joins an account and perhaps erases it: one history for each seed.</summary>
internal sealed class RandomLearner(TemporaryPortal portal, int seed, string account)
{
    private const int Steps = 30;
    private static readonly string?[] Certainties = [null, "low", "high"];
    private readonly Random _random = new(seed);
    private readonly List<string> _submissions = [];
    private readonly List<QuizAttempt> _attempts = [];
    private string? _user = account;
    private Guid _person;
    private int _count;

    public async Task RunAsync()
    {
        _person = await portal.People.CreateGuestAsync();
        for (var step = 0; step < Steps; step++) await StepAsync();
    }

    private Task StepAsync() => _random.Next(20) switch
    {
        < 11 => AnswerAsync(),
        < 14 => TryAsync(),
        < 16 => HandInAsync(),
        16 => JoinAsync(),
        17 => BecomeGuestAsync(),
        18 when _random.Next(4) == 0 => EraseAsync(),
        _ => AnswerAgainAsync(),
    };

    private NewAnswer Answer(string submission) => portal.Answer(_person, submission, $"question-{_random.Next(6)}#{_random.Next(3)}", _random.Next(5) / 4d) with
    {
        At = portal.Time.Now.AddHours(_random.Next(-100, 100)), Certainty = Certainties[_random.Next(3)], QuestionVersion = $"v{_random.Next(2)}",
        Objective = $"objective-{_random.Next(2)}", Seconds = _random.Next(3) == 0 ? null : _random.Next(90),
        Misconceptions = _random.Next(3) == 0 ? ["even-is-safer", "odd-is-safer"] : [],
    };

    private async Task AnswerAsync()
    {
        _submissions.Add($"{seed}/{_count++}");
        Assert.IsType<AnswerStored>(await portal.Answers.StoreAsync(Answer(_submissions[^1])));
    }

    // The same form once more, or the same form by a guest who will join: either way it counts once.
    private async Task AnswerAgainAsync()
    {
        if (_submissions.Count > 0) await portal.Answers.StoreAsync(Answer(_submissions[_random.Next(_submissions.Count)]));
    }

    private async Task TryAsync()
    {
        var attempt = await StartAsync();
        for (var number = 0; number < 2; number++)
            Assert.IsType<TryStored>(await portal.QuizWrites.StoreTryAsync(portal.Try(attempt, place: 0, number, _random.Next(3) / 2d)));
    }

    private async Task HandInAsync()
    {
        var attempt = await StartAsync();
        for (var place = 0; place < 2; place++) await portal.QuizWrites.SaveDraftAsync(portal.Draft(attempt, place, "2380"));
        Assert.IsType<HandedIn>(await portal.QuizWrites.HandInAsync(portal.HandIn(await portal.RecordAsync(attempt))));
    }

    private async Task<QuizAttempt> StartAsync()
    {
        _attempts.Add(await portal.StartAttemptAsync(_person, $"{seed}/{_count++}", $"quiz-{_count++}"));
        return _attempts[^1];
    }

    private async Task JoinAsync()
    {
        if (_user is not null && await portal.People.JoinAsync(_person, _user) is GuestJoined joined) _person = joined.PersonId;
    }

    private async Task BecomeGuestAsync() => _person = await portal.People.CreateGuestAsync();

    private async Task EraseAsync()
    {
        if (_user is null) return;
        Assert.True(await portal.Accounts.EraseAsync(_user));
        _user = null;
        await BecomeGuestAsync();
    }
}
