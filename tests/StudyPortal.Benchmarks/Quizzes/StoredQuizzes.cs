using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using StudyPortal.Data;
using StudyPortal.Data.Start;

namespace StudyPortal.Benchmarks.Quizzes;

/// <summary>The databases of both sides, and what was acknowledged held against their rows.</summary>
internal static class StoredQuizzes
{
    /// <summary>Makes an empty database of the portal's schema.</summary>
    public static async Task CreateAsync(string file)
    {
        await using var services = Open(file);
        if (await services.GetRequiredService<DatabaseStart>().ApplyAsync() is not DatabaseReady) throw new InvalidOperationException("The database cannot be prepared.");
        SqliteConnection.ClearAllPools();
    }

    /// <summary>One sentence where every answer is there exactly once, in an attempt that was handed in; throws otherwise.</summary>
    public static async Task<string> CountAsync(QuizSide side)
    {
        await using var services = Open(side.Database);
        await using var context = await services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync();
        var answers = await context.Answers.Select(answer => new GivenAnswer(answer.Attempt!.Value, answer.Place!.Value, answer.Response)).ToListAsync();
        var drafts = await context.QuizDrafts.Select(draft => new GivenAnswer(draft.AttemptId, draft.Place, draft.Response)).ToListAsync();
        var attempts = await context.QuizAttempts.CountAsync();
        var open = await context.QuizAttempts.CountAsync(attempt => attempt.HandedInAt == null);

        var (given, stored) = (side.Acknowledged.ToHashSet(), answers.ToHashSet());
        var (missing, twice) = (given.Count(answer => !stored.Contains(answer)), answers.Count - stored.Count);
        var unasked = stored.Count(answer => !given.Contains(answer)) + drafts.Count(draft => !given.Contains(draft));
        if (missing + twice + unasked + open > 0 || given.Count != side.Acknowledged.Count || attempts * QuizFiles.Questions != given.Count)
        {
            throw new InvalidOperationException(FormattableString.Invariant(
                $"{side.Name}: of {given.Count} acknowledged answers {missing} are missing and {twice} are stored more than once; {unasked} rows were given by nobody; {open} of {attempts} attempts are open."));
        }

        return FormattableString.Invariant($"{side.Name}: {given.Count:N0} answers of {attempts:N0} quizzes were acknowledged, and each is stored exactly once.");
    }

    private static ServiceProvider Open(string file)
    {
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal) { ["ConnectionStrings:Portal"] = $"Data Source={file}" };
        return new ServiceCollection().AddLogging().AddPortalData(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()).BuildServiceProvider();
    }
}
