namespace StudyPortal.Data.Writing;

/// <summary>One unit of work on its way through the queue. It may be applied twice: in a group, and alone where the group failed.</summary>
internal abstract class QueuedWrite
{
    public abstract Task ApplyAsync(WriteSession session);

    /// <summary>Its transaction is on the disk.</summary>
    public abstract void Acknowledge();

    public abstract void Refuse(string reason);

    public abstract void Fail(Exception error);
}

/// <param name="settled">Runs once the outcome is known and before the caller hears of it.</param>
internal sealed class QueuedWrite<T>(Func<WriteSession, Task<T>> work, Action settled) : QueuedWrite
{
    private readonly TaskCompletionSource<WriteOutcome<T>> _outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _result;

    public Task<WriteOutcome<T>> Outcome => _outcome.Task;

    public override async Task ApplyAsync(WriteSession session) => _result = await work(session);

    public override void Acknowledge()
    {
        settled();
        _outcome.SetResult(new Written<T>(_result!));
    }

    // A refused commit may still have reached the disk, so what is remembered about the person goes in every case.
    public override void Refuse(string reason)
    {
        settled();
        _outcome.SetResult(new Unwritten<T>(reason));
    }

    public override void Fail(Exception error)
    {
        settled();
        _outcome.SetException(error);
    }
}
