using StudyPortal.Data.Writing;

namespace StudyPortal.Data.Progress;

/// <summary>Stores graded answers, each once.</summary>
public sealed class AnswerStore
{
    private readonly WriteQueue _queue;
    private readonly ProgressCache _cache;

    internal AnswerStore(WriteQueue queue, ProgressCache cache) => (_queue, _cache) = (queue, cache);

    /// <summary>Returns once the answer is on the disk, or is known not to be. A cancelled call says nothing about either.</summary>
    public async Task<StoreAnswerResult> StoreAsync(NewAnswer answer, CancellationToken cancellationToken = default)
    {
        if (answer.Asked is not null) throw new ArgumentException("An answer of an attempt is stored by QuizStore, which knows whether the attempt is open.", nameof(answer));
        var outcome = await _queue.RunAsync(session => AnswerRows.AddAsync(session, answer), () => _cache.Drop(answer.PersonId), cancellationToken);
        return outcome switch
        {
            Written<StoreAnswerResult>(var result) => result,
            Unwritten<StoreAnswerResult>(var reason) => new AnswerNotStored(reason),
            _ => throw new InvalidOperationException("A write ends as written or unwritten."),
        };
    }
}
