using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace StudyPortal.Data.Tests;

/// <summary>Counts queries that read, and lets a test do something right after one of them has read.</summary>
internal sealed class QueryHook : DbCommandInterceptor
{
    private int _count;

    public int Count => Volatile.Read(ref _count);

    public Func<Task>? AfterNext { get; set; }

    public override async ValueTask<InterceptionResult> DataReaderClosingAsync(
        DbCommand command, DataReaderClosingEventData eventData, InterceptionResult result)
    {
        Interlocked.Increment(ref _count);
        var hook = AfterNext;
        AfterNext = null;
        if (hook is not null) await hook();
        return result;
    }
}
