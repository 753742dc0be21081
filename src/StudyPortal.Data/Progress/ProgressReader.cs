using Microsoft.EntityFrameworkCore;

namespace StudyPortal.Data.Progress;

/// <summary>Reads what people have done.</summary>
public sealed class ProgressReader
{
    private readonly IDbContextFactory<PortalDbContext> _contexts;
    private readonly ProgressCache _cache;

    internal ProgressReader(IDbContextFactory<PortalDbContext> contexts, ProgressCache cache) => (_contexts, _cache) = (contexts, cache);

    /// <summary>The progress of a person, from memory where nothing was written since it was last read. Somebody unknown has none.</summary>
    public async Task<PersonProgress> ReadAsync(Guid person, CancellationToken cancellationToken = default)
    {
        if (_cache.Find(person) is { } kept) return kept;
        var stamp = _cache.Stamp(person);
        var progress = await LoadAsync(person, cancellationToken);
        _cache.Keep(progress, stamp);
        return progress;
    }

    /// <summary>What the person did last, newest first.</summary>
    public async Task<IReadOnlyList<Activity>> RecentAsync(Guid person, int take, CancellationToken cancellationToken = default)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var answers = await context.Answers.AsNoTracking().Where(answer => answer.PersonId == person)
            .OrderByDescending(answer => answer.At).ThenByDescending(answer => answer.Id).Take(take).ToListAsync(cancellationToken);
        var lessons = (await ReadAsync(person, cancellationToken)).Lessons.Values;
        return
        [
            .. answers.Select(answer => (Activity)new QuestionAnswered(answer))
                .Concat(lessons.Select(lesson => new LessonVisited(lesson.Lesson, lesson.LastVisitedAt)))
                .Concat(lessons.Where(lesson => lesson.IsDone).Select(lesson => new LessonFinished(lesson.Lesson, lesson.DoneAt!.Value)))
                .OrderByDescending(activity => activity.At)
                .Take(take),
        ];
    }

    /// <summary>The days (UTC) with a visit or an answer, newest first.</summary>
    public async Task<IReadOnlyList<DateOnly>> ActivityDaysAsync(Guid person, CancellationToken cancellationToken = default)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var times = await context.Answers.Where(answer => answer.PersonId == person).Select(answer => answer.At.Date).Distinct().ToListAsync(cancellationToken);
        foreach (var lesson in (await ReadAsync(person, cancellationToken)).Lessons.Values)
        {
            times.Add(lesson.FirstVisitedAt);
            times.Add(lesson.LastVisitedAt);
            if (lesson.DoneAt is { } done) times.Add(done);
        }

        return [.. times.Select(DateOnly.FromDateTime).Distinct().OrderDescending()];
    }

    /// <summary>Every answer of the person, in the order of storing.</summary>
    public async Task<IReadOnlyList<Answer>> AnswersAsync(Guid person, CancellationToken cancellationToken = default)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        return await context.Answers.AsNoTracking().Where(answer => answer.PersonId == person).OrderBy(answer => answer.Id).ToListAsync(cancellationToken);
    }

    private async Task<PersonProgress> LoadAsync(Guid person, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var lessons = await context.LessonProgress.AsNoTracking().Where(lesson => lesson.PersonId == person).ToListAsync(cancellationToken);
        var answers = context.Answers.Where(answer => answer.PersonId == person);
        var latest = answers.Where(answer => string.Compare(answer.Question, DrillReader.Prefix) < 0 || string.Compare(answer.Question, DrillReader.AfterPrefix) >= 0)
            .GroupBy(answer => answer.Question)
            .Select(tries => new { Id = tries.Max(answer => answer.Id), Tries = tries.Count() });
        var questions = await context.Answers.AsNoTracking()
            .Join(latest, answer => answer.Id, last => last.Id, (answer, last) => new LatestAnswer(answer, last.Tries))
            .ToListAsync(cancellationToken);
        var drills = await answers.CountAsync(
            answer => string.Compare(answer.Question, DrillReader.Prefix) >= 0 && string.Compare(answer.Question, DrillReader.AfterPrefix) < 0, cancellationToken);
        var lastAnswer = await answers.MaxAsync(answer => (DateTime?)answer.At, cancellationToken);
        if (lessons.Count == 0 && lastAnswer is null) return PersonProgress.None(person);
        return new PersonProgress(
            person,
            lessons.ToDictionary(lesson => lesson.Lesson, StringComparer.Ordinal).AsReadOnly(),
            questions.ToDictionary(question => question.Answer.Question, StringComparer.Ordinal).AsReadOnly(),
            drills,
            lessons.Select(lesson => (DateTime?)lesson.LastVisitedAt).Append(lastAnswer).Max());
    }
}
