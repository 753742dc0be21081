using System.Data.Common;
using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using StudyPortal.Data.Progress;
using StudyPortal.Data.Sqlite;

namespace StudyPortal.Data.Writing;

/// <summary>
/// The one writer of progress in this process. What waits while a transaction is being synced to the disk shares the next
/// one, so a busy portal pays one sync for many writes and SQLite never sees two of its writers at once.
/// </summary>
internal sealed class WriteQueue : IAsyncDisposable
{
    /// <summary>Writes that may wait; more callers than that wait for a place.</summary>
    internal const int Capacity = 1024;

    /// <summary>Writes in one transaction.</summary>
    internal const int MaxGroup = 64;

    private readonly Channel<QueuedWrite> _waiting = Channel.CreateBounded<QueuedWrite>(new BoundedChannelOptions(Capacity) { SingleReader = true });
    private readonly IDbContextFactory<PortalDbContext> _contexts;
    private readonly QuestionForm _formOf;
    private readonly Task _writing;
    private WriteSession? _session;

    public WriteQueue(IDbContextFactory<PortalDbContext> contexts, QuestionForm formOf)
    {
        (_contexts, _formOf) = (contexts, formOf);
        _writing = Task.Run(WriteAsync);
    }

    /// <summary>
    /// Returns once the work is committed and <paramref name="settled"/> has run. A cancelled caller hears nothing: before a
    /// place in the queue was found nothing is written; after that the work is done all the same.
    /// </summary>
    public async Task<WriteOutcome<T>> RunAsync<T>(Func<WriteSession, Task<T>> work, Action settled, CancellationToken cancellationToken)
    {
        var write = new QueuedWrite<T>(work, settled);
        while (!_waiting.Writer.TryWrite(write))
        {
            if (!await _waiting.Writer.WaitToWriteAsync(cancellationToken)) return new Unwritten<T>("The portal is stopping.");
        }

        return await write.Outcome.WaitAsync(cancellationToken);
    }

    /// <summary>Takes nothing more, and ends when everything that waited is written.</summary>
    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _writing;
        await CloseSessionAsync();
    }

    private async Task WriteAsync()
    {
        var group = new List<QueuedWrite>(MaxGroup);
        while (await _waiting.Reader.WaitToReadAsync())
        {
            while (group.Count < MaxGroup && _waiting.Reader.TryRead(out var write)) group.Add(write);
            await SettleAsync(group);
            group.Clear();
        }
    }

    private async Task SettleAsync(List<QueuedWrite> group)
    {
        var error = await CommitAsync(group);
        if (error is null)
        {
            foreach (var write in group) write.Acknowledge();
        }
        else if (SqliteTrouble.IsUnavailable(error))
        {
            // The busy timeout is spent; trying each alone would make the last one wait for it 64 times.
            foreach (var write in group) write.Refuse(error.Message);
        }
        else if (group.Count == 1)
        {
            group[0].Fail(error);
        }
        else
        {
            foreach (var write in group) await SettleAsync([write]);
        }
    }

    /// <summary>One transaction; the error that undid it, or null.</summary>
    private async Task<Exception?> CommitAsync(List<QueuedWrite> group)
    {
        try
        {
            _session ??= await WriteSession.OpenAsync(_contexts, _formOf);
            await using var transaction = await _session.Context.Database.BeginTransactionAsync();
            foreach (var write in group)
            {
                await write.ApplyAsync(_session);
                _session.Context.ChangeTracker.Clear();
            }

            await transaction.CommitAsync();
            return null;
        }
        catch (Exception error)
        {
            // Belongs to the callers and is handed to them; the writer itself must outlive it.
            await CloseSessionAsync();
            return error;
        }
    }

    private async Task CloseSessionAsync()
    {
        if (_session is null) return;
        var session = _session;
        _session = null;
        try
        {
            await session.DisposeAsync();
        }
        catch (Exception error) when (error is DbException or InvalidOperationException)
        {
            // A broken connection that cannot even be closed is dropped; the next group opens a new one.
        }
    }
}
