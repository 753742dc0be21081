using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace StudyPortal.Web.Tests.Hosting;

/// <summary>Counts how often a connection to the database is opened: once for each query, unless several share one.</summary>
internal sealed class Connections : DbConnectionInterceptor
{
    private int _opened;

    public int Opened => Volatile.Read(ref _opened);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _opened);
        return Task.CompletedTask;
    }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Interlocked.Increment(ref _opened);
}
