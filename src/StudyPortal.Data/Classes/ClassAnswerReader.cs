using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using StudyPortal.Data.Progress;
using StudyPortal.Data.Quizzes;

namespace StudyPortal.Data.Classes;

/// <summary>Reads what the learners of a class answered, as far as one question, one misconception or one week needs it.</summary>
public sealed class ClassAnswerReader
{
    private readonly IDbContextFactory<PortalDbContext> _contexts;

    internal ClassAnswerReader(IDbContextFactory<PortalDbContext> contexts) => _contexts = contexts;

    /// <summary>The answers of the class to a question, in the order of storing; nothing after a moment (UTC).</summary>
    public async IAsyncEnumerable<ItemAnswer> OfQuestionAsync(
        Guid studyClass, string question, DateTime until, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        // From the members to their answers: whatever others answered is not touched.
        var answers =
            from member in context.ClassMembers
            where member.ClassId == studyClass
            join answer in context.Answers on member.PersonId equals answer.PersonId
            where answer.Question == question && answer.At <= until
            orderby answer.Id
            select answer;
        var known = new HashSet<(Guid, string)>();
        await foreach (var answer in answers.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var isFirst = answer.Attempt is null ? known.Add((answer.PersonId, answer.QuestionVersion)) : answer.Try == 0;
            yield return new ItemAnswer(
                answer.PersonId, answer.Attempt, answer.Question, answer.QuestionVersion, answer.Score, answer.Certainty, answer.Response, answer.Misconceptions,
                answer.Seconds, answer.At, isFirst);
        }
    }

    /// <summary>What the answers of each learner to some questions came to; a row for each who answered one, in no order.</summary>
    public async Task<IReadOnlyList<QuestionStanding>> StandingsAsync(Guid studyClass, IReadOnlyCollection<string> asked, CancellationToken cancellationToken = default)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var standings =
            from member in context.ClassMembers
            where member.ClassId == studyClass
            join standing in context.QuestionStandings on member.PersonId equals standing.PersonId
            where asked.Contains(standing.Asked)
            select standing;
        return await standings.AsNoTracking().ToListAsync(cancellationToken);
    }

    /// <summary>How many learners of the class finished each lesson in a stretch of time (UTC), its end included; lessons that nobody did are left out.</summary>
    public async Task<IReadOnlyDictionary<string, int>> FinishedAsync(Guid studyClass, DateTime after, DateTime until, CancellationToken cancellationToken = default)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var finished =
            from member in context.ClassMembers
            where member.ClassId == studyClass
            join lesson in context.LessonProgress on member.PersonId equals lesson.PersonId
            where lesson.DoneAt > after && lesson.DoneAt <= until
            group lesson by lesson.Lesson into one
            select new { Lesson = one.Key, People = one.Count() };
        return await finished.ToDictionaryAsync(one => one.Lesson, one => one.People, StringComparer.Ordinal, cancellationToken);
    }
}
