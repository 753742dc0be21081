using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace StudyPortal.Data.Tests;

/// <summary>Counts the transactions that were committed through the context.</summary>
internal sealed class CountedCommits : DbTransactionInterceptor
{
    private int _count;

    public int Count => Volatile.Read(ref _count);

    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Interlocked.Increment(ref _count);

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _count);
        return Task.CompletedTask;
    }
}
