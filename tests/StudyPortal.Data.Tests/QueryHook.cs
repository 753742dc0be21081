using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace StudyPortal.Data.Tests;

/// <summary>Counts and keeps queries that read, and lets a test do something right after one of them has read.</summary>
internal sealed class QueryHook : DbCommandInterceptor
{
    private int _count;

    public int Count => Volatile.Read(ref _count);

    /// <summary>Text and names of parameters of every query, in the order in which they were done.</summary>
    public ConcurrentQueue<(string Text, string[] Parameters)> Seen { get; } = [];

    public Func<Task>? AfterNext { get; set; }

    public override async ValueTask<InterceptionResult> DataReaderClosingAsync(
        DbCommand command, DataReaderClosingEventData eventData, InterceptionResult result)
    {
        Interlocked.Increment(ref _count);
        Seen.Enqueue((command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(parameter => parameter.ParameterName)]));
        var hook = AfterNext;
        AfterNext = null;
        if (hook is not null) await hook();
        return result;
    }
}
