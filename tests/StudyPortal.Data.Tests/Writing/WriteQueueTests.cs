using Microsoft.EntityFrameworkCore;
using StudyPortal.Data.Writing;

namespace StudyPortal.Data.Tests.Writing;

public sealed class WriteQueueTests
{
    private const string Note = """INSERT INTO "DataProtectionKeys" ("FriendlyName", "Xml") VALUES (@name, '')""";

    [Fact]
    public async Task What_waits_during_a_transaction_shares_the_next_one()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var queue = portal.Get<WriteQueue>();
        var before = portal.Commits.Count;
        using var blocked = new BlockedWriter(queue);
        await blocked.Entered;
        var writes = Enumerable.Range(0, 50).Select(n => WriteAsync(queue, $"n{n}")).ToArray();
        blocked.Release();
        await Task.WhenAll(writes);

        Assert.Equal(2, portal.Commits.Count - before);
        Assert.Equal(50, await portal.CountAsync("DataProtectionKeys"));
    }

    [Fact]
    public async Task A_group_is_bounded()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var queue = portal.Get<WriteQueue>();
        var before = portal.Commits.Count;
        using var blocked = new BlockedWriter(queue);
        await blocked.Entered;
        var writes = Enumerable.Range(0, (2 * WriteQueue.MaxGroup) + 1).Select(n => WriteAsync(queue, $"n{n}")).ToArray();
        blocked.Release();
        await Task.WhenAll(writes);

        Assert.Equal(1 + 3, portal.Commits.Count - before);
    }

    [Fact]
    public async Task One_failing_write_does_not_fail_its_group()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var queue = portal.Get<WriteQueue>();
        using var blocked = new BlockedWriter(queue);
        await blocked.Entered;
        var good = Enumerable.Range(0, 5).Select(n => WriteAsync(queue, $"n{n}")).ToArray();
        var bad = WriteAsync(queue, name: null);
        var later = Enumerable.Range(5, 5).Select(n => WriteAsync(queue, $"n{n}")).ToArray();
        blocked.Release();

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => bad);
        Assert.All(await Task.WhenAll(good.Concat(later)), outcome => Assert.IsType<Written<int>>(outcome));
        Assert.Equal(10, await portal.CountAsync("DataProtectionKeys"));
    }

    [Fact]
    public async Task A_locked_database_refuses_and_works_again_once_it_is_free()
    {
        await using var portal = await TemporaryPortal.StartAsync("Default Timeout=1");
        var queue = portal.Get<WriteQueue>();
        await using (var other = portal.Stranger())
        {
            await using var writing = other.BeginTransaction(deferred: false);
            var refused = Assert.IsType<Unwritten<int>>(await WriteAsync(queue, "locked"));
            Assert.Contains("locked", refused.Reason, StringComparison.Ordinal);
        }

        Assert.IsType<Written<int>>(await WriteAsync(queue, "free"));
        Assert.Equal(1, await portal.CountAsync("DataProtectionKeys"));
    }

    [Fact]
    public async Task A_lock_shorter_than_the_busy_timeout_is_waited_for()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        await using var other = portal.Stranger();
        var writing = other.BeginTransaction(deferred: false);
        var write = WriteAsync(portal.Get<WriteQueue>(), "patient");
        await writing.RollbackAsync();
        Assert.IsType<Written<int>>(await write);
    }

    [Fact]
    public async Task Stopping_writes_everything_that_waits()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var queue = portal.Get<WriteQueue>();
        using var blocked = new BlockedWriter(queue);
        await blocked.Entered;
        var writes = Enumerable.Range(0, 200).Select(n => WriteAsync(queue, $"n{n}")).ToArray();
        var stopping = queue.DisposeAsync();
        var late = WriteAsync(queue, "late");
        blocked.Release();
        await stopping;

        Assert.Equal(200, await portal.CountAsync("DataProtectionKeys"));
        Assert.All(await Task.WhenAll(writes), outcome => Assert.IsType<Written<int>>(outcome));
        Assert.Contains("stopping", Assert.IsType<Unwritten<int>>(await late).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_queue_waits_and_a_caller_who_gives_up_there_writes_nothing()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var queue = portal.Get<WriteQueue>();
        using var blocked = new BlockedWriter(queue);
        await blocked.Entered;
        var writes = Enumerable.Range(0, WriteQueue.Capacity).Select(n => WriteAsync(queue, $"n{n}")).ToArray();
        using var patience = new CancellationTokenSource();
        var impatient = WriteAsync(queue, "impatient", patience.Token);
        var patient = WriteAsync(queue, "patient");
        Assert.False(impatient.IsCompleted);
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        blocked.Release();
        await Task.WhenAll([.. writes, patient]);

        await using var context = portal.Context();
        Assert.Equal(WriteQueue.Capacity + 1, await context.DataProtectionKeys.CountAsync());
        Assert.False(await context.DataProtectionKeys.AnyAsync(note => note.FriendlyName == "impatient"));
    }

    [Fact]
    public async Task A_caller_who_gives_up_in_the_queue_hears_nothing_and_is_written()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var queue = portal.Get<WriteQueue>();
        using var blocked = new BlockedWriter(queue);
        await blocked.Entered;
        using var patience = new CancellationTokenSource();
        var given = WriteAsync(queue, "given", patience.Token);
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => given);
        blocked.Release();
        await WriteAsync(queue, "next");
        Assert.Equal(2, await portal.CountAsync("DataProtectionKeys"));
    }

    private static Task<WriteOutcome<int>> WriteAsync(WriteQueue queue, string? name, CancellationToken cancellationToken = default) =>
        queue.RunAsync(session => session.ExecuteAsync(Note, ("@name", name)), static () => { }, cancellationToken);

    /// <summary>A write that holds the writer until it is released.</summary>
    private sealed class BlockedWriter : IDisposable
    {
        private readonly TaskCompletionSource _entered = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public BlockedWriter(WriteQueue queue) => _ = queue.RunAsync(
            async _ =>
            {
                _entered.TrySetResult();
                await _released.Task;
                return true;
            },
            static () => { },
            CancellationToken.None);

        public Task Entered => _entered.Task;

        public void Release() => _released.TrySetResult();

        public void Dispose() => Release();
    }
}
