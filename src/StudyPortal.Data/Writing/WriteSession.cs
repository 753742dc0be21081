using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using StudyPortal.Data.Progress;

namespace StudyPortal.Data.Writing;

/// <summary>The writer's one connection, kept open, with its statements prepared once.</summary>
internal sealed class WriteSession : IAsyncDisposable
{
    private readonly Dictionary<string, DbCommand> _prepared = new(StringComparer.Ordinal);

    private WriteSession(PortalDbContext context, QuestionForm formOf) => (Context, FormOf) = (context, formOf);

    public PortalDbContext Context { get; }

    public QuestionForm FormOf { get; }

    public static async Task<WriteSession> OpenAsync(IDbContextFactory<PortalDbContext> contexts, QuestionForm formOf)
    {
        var context = await contexts.CreateDbContextAsync();
        try
        {
            await context.Database.OpenConnectionAsync();
            return new WriteSession(context, formOf);
        }
        catch
        {
            await context.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs a statement; SQL in double quotes and <c>@names</c> that SQLite and PostgreSQL both take. Returns the rows changed.</summary>
    public Task<int> ExecuteAsync(string sql, params ReadOnlySpan<(string Name, object? Value)> values) => Prepare(sql, values).ExecuteNonQueryAsync();

    /// <summary>Runs a statement with <c>RETURNING</c>; its first value, or null where it returned no row.</summary>
    public Task<object?> ReturningAsync(string sql, params ReadOnlySpan<(string Name, object? Value)> values) => Prepare(sql, values).ExecuteScalarAsync();

    public async ValueTask DisposeAsync()
    {
        foreach (var command in _prepared.Values) await command.DisposeAsync();
        await Context.DisposeAsync();
    }

    private DbCommand Prepare(string sql, ReadOnlySpan<(string Name, object? Value)> values)
    {
        if (!_prepared.TryGetValue(sql, out var command))
        {
            command = Context.Database.GetDbConnection().CreateCommand();
            command.CommandText = sql;
            foreach (var (name, _) in values)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = name;
                command.Parameters.Add(parameter);
            }

            _prepared.Add(sql, command);
        }

        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i].Value ?? DBNull.Value;
        command.Transaction = Context.Database.CurrentTransaction?.GetDbTransaction();
        return command;
    }
}
