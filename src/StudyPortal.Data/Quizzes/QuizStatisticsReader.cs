using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using StudyPortal.Data.Progress;

namespace StudyPortal.Data.Quizzes;

/// <summary>Reads answers of many people, page by page along an index, so that neither memory nor a lock grows with the table.</summary>
public sealed class QuizStatisticsReader
{
    /// <summary>Attempts read at once, each with its answers.</summary>
    internal const int AttemptsAtOnce = 100;

    /// <summary>Answers to one question read at once.</summary>
    internal const int AnswersAtOnce = 1_000;

    private readonly IDbContextFactory<PortalDbContext> _contexts;

    internal QuizStatisticsReader(IDbContextFactory<PortalDbContext> contexts) => _contexts = contexts;

    /// <summary>
    /// What the attempts at a quiz that were handed in came to, attempt by attempt in the order in which they were started, and in each by place: every try, or one
    /// row with nothing in it for a question that was left out.
    /// </summary>
    public async IAsyncEnumerable<ItemAnswer> OfQuizAsync(string quiz, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var (after, isLast) = (Guid.Empty, false);
        while (!isLast)
        {
            var page = await AttemptsAsync(quiz, after, cancellationToken);
            foreach (var (attempt, answers) in page)
            {
                foreach (var row in RowsOf(attempt, answers)) yield return row;
            }

            isLast = page.Count < AttemptsAtOnce;
            if (!isLast) after = page[^1].Attempt.Id;
        }
    }

    /// <summary>All answers to a question, wherever it was asked, version by version, each in the order of storing.</summary>
    public async IAsyncEnumerable<ItemAnswer> OfQuestionAsync(string question, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var version in await VersionsAsync(question, cancellationToken))
        {
            var (after, isLast, known) = (0L, false, new HashSet<Guid>());
            while (!isLast)
            {
                var page = await AnswersAsync(question, version, after, cancellationToken);
                foreach (var answer in page) yield return Row(answer, answer.Attempt is null ? known.Add(answer.PersonId) : answer.Try == 0);
                isLast = page.Count < AnswersAtOnce;
                if (!isLast) after = page[^1].Id;
            }
        }
    }

    /// <summary>Id of the answer stored last, 0 where there is none: while it stays, what was read stays true, but for people who were erased and attempts that were handed in empty.</summary>
    public async Task<long> LastAnswerAsync(CancellationToken cancellationToken = default)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        return await context.Answers.MaxAsync(answer => (long?)answer.Id, cancellationToken) ?? 0;
    }

    private async Task<IReadOnlyList<(QuizAttempt Attempt, IReadOnlyList<Answer> Answers)>> AttemptsAsync(string quiz, Guid after, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var attempts = await context.QuizAttempts.AsNoTracking().Where(attempt => attempt.Quiz == quiz && attempt.HandedInAt != null && attempt.Id > after)
            .OrderBy(attempt => attempt.Id).Take(AttemptsAtOnce).ToListAsync(cancellationToken);
        if (attempts.Count == 0) return [];

        var last = attempts[^1].Id;
        var answers = await context.QuizAttempts.Where(attempt => attempt.Quiz == quiz && attempt.HandedInAt != null && attempt.Id > after && attempt.Id <= last)
            .Join(context.Answers, attempt => (Guid?)attempt.Id, answer => answer.Attempt, (_, answer) => answer).AsNoTracking().ToListAsync(cancellationToken);
        var ofAttempt = answers.ToLookup(answer => answer.Attempt!.Value);
        return [.. attempts.Select(attempt => (attempt, (IReadOnlyList<Answer>)[.. ofAttempt[attempt.Id]]))];
    }

    private async Task<IEnumerable<string>> VersionsAsync(string question, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var versions = await context.Answers.Where(answer => answer.Question == question).Select(answer => answer.QuestionVersion).Distinct().ToListAsync(cancellationToken);
        return versions.Order(StringComparer.Ordinal);
    }

    private async Task<List<Answer>> AnswersAsync(string question, string version, long after, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        return await context.Answers.AsNoTracking()
            .Where(answer => answer.Question == question && answer.QuestionVersion == version && answer.Id > after)
            .OrderBy(answer => answer.Id).Take(AnswersAtOnce).ToListAsync(cancellationToken);
    }

    private static IEnumerable<ItemAnswer> RowsOf(QuizAttempt attempt, IReadOnlyList<Answer> answers)
    {
        var byPlace = answers.ToLookup(answer => answer.Place);
        foreach (var (place, asked) in attempt.Questions.Index())
        {
            foreach (var answer in byPlace[place].OrderBy(answer => answer.Try)) yield return Row(answer, answer.Try == 0);
            if (!byPlace.Contains(place))
                yield return new ItemAnswer(attempt.PersonId, attempt.Id, asked.Id, asked.Version, 0, null, "", [], null, attempt.HandedInAt!.Value, IsFirstTry: true);
        }
    }

    private static ItemAnswer Row(Answer answer, bool isFirst) => new(
        answer.PersonId, answer.Attempt, answer.Question, answer.QuestionVersion, answer.Score, answer.Certainty, answer.Response, answer.Misconceptions, answer.Seconds,
        answer.At, isFirst);
}
