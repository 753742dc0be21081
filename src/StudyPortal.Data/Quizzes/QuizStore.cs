using StudyPortal.Data.Progress;
using StudyPortal.Data.Writing;

namespace StudyPortal.Data.Quizzes;

/// <summary>Stores attempts at quizzes. Each call is one transaction, and returns once it is on the disk or is known not to be.</summary>
public sealed class QuizStore
{
    private readonly WriteQueue _queue;
    private readonly ProgressCache _cache;

    internal QuizStore(WriteQueue queue, ProgressCache cache) => (_queue, _cache) = (queue, cache);

    /// <summary>Starts an attempt, unless its form has started one or another attempt of the person at the quiz is open and in time. It is stored open, whatever it says.</summary>
    public async Task<StartAttemptResult> StartAsync(QuizAttempt attempt, CancellationToken cancellationToken = default) =>
        await _queue.RunAsync(session => AttemptRows.StartAsync(session, attempt), static () => { }, cancellationToken) switch
        {
            Written<StartAttemptResult>(var result) => result,
            Unwritten<StartAttemptResult>(var reason) => new AttemptNotStarted(reason),
            _ => throw Unknown(),
        };

    /// <summary>Keeps an answer of an open attempt, unless something else was kept since the learner looked.</summary>
    public async Task<SaveDraftResult> SaveDraftAsync(NewDraft draft, CancellationToken cancellationToken = default) =>
        await _queue.RunAsync(session => DraftRows.SaveAsync(session, draft), static () => { }, cancellationToken) switch
        {
            Written<SaveDraftResult>(var result) => result,
            Unwritten<SaveDraftResult>(var reason) => new DraftNotSaved(reason),
            _ => throw Unknown(),
        };

    /// <summary>Stores a try at a question of an open attempt, once.</summary>
    /// <param name="answer">With <see cref="NewAnswer.Asked"/>, and its submission as key.</param>
    public async Task<StoreTryResult> StoreTryAsync(NewAnswer answer, CancellationToken cancellationToken = default)
    {
        RequireKey(answer);
        return await _queue.RunAsync(session => AttemptRows.StoreTryAsync(session, answer), () => _cache.Drop(answer.PersonId), cancellationToken) switch
        {
            Written<StoreTryResult>(var result) => result,
            Unwritten<StoreTryResult>(var reason) => new TryNotStored(reason),
            _ => throw Unknown(),
        };
    }

    /// <summary>Ends an attempt and stores its graded answers, all or nothing; unless it was handed in before, or something was saved since it was read.</summary>
    public async Task<HandInResult> HandInAsync(NewHandIn handIn, CancellationToken cancellationToken = default)
    {
        foreach (var answer in handIn.Answers)
        {
            RequireKey(answer);
            if ((answer.PersonId, answer.Asked!.Value.Attempt) != (handIn.PersonId, handIn.Attempt))
                throw new ArgumentException($"The answer {answer.Submission} belongs to another attempt.", nameof(handIn));
        }

        return await _queue.RunAsync(session => AttemptRows.HandInAsync(session, handIn), () => _cache.Drop(handIn.PersonId), cancellationToken) switch
        {
            Written<HandInResult>(var result) => result,
            Unwritten<HandInResult>(var reason) => new NotHandedIn(reason),
            _ => throw Unknown(),
        };
    }

    private static void RequireKey(NewAnswer answer)
    {
        if (answer.Asked?.Submission != answer.Submission)
            throw new ArgumentException("The answer of an attempt says where it was asked, and has that as its key.", nameof(answer));
    }

    private static InvalidOperationException Unknown() => new("A write ends as written or unwritten.");
}
