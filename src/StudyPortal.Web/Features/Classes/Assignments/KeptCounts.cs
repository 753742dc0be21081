using System.Collections.Concurrent;
using StudyPortal.Data.Classes;
using StudyPortal.Data.Progress;

namespace StudyPortal.Web.Features.Classes.Assignments;

/// <summary>
/// Counts over whole classes, kept until something that they depend on has changed: a visit does not go through the work of a thousand learners again. Where a class
/// shows groups only they are those of the last full hour, so that nobody can watch one learner's work arrive. Whether somebody may look is asked elsewhere.
/// </summary>
public sealed class KeptCounts : IDisposable
{
    private readonly Lock _keeping = new();
    private readonly ConcurrentDictionary<Guid, CountedClass> _kept = [];
    private readonly ClassGrades _grades;
    private readonly GradeFactsReader _facts;
    private readonly TimeProvider _time;
    private readonly int _mostClasses;
    private readonly IDisposable _progress;
    private readonly IDisposable _classes;
    private long _uses;

    /// <param name="mostClasses">Classes that are kept; those go that were looked at longest ago.</param>
    public KeptCounts(ClassGrades grades, GradeFactsReader facts, ProgressFeed progress, ClassFeed classes, TimeProvider time, int mostClasses)
    {
        (_grades, _facts, _time, _mostClasses) = (grades, facts, time, mostClasses);
        _progress = progress.Subscribe(NotePerson);
        _classes = classes.Subscribe(NoteClass);
    }

    /// <summary>The counts of these assignments of a class. Those who ask at once wait for one count.</summary>
    public Task<ClassCounts> OfAsync(StudyClass known, IReadOnlyList<KnownAssignment> assignments, CancellationToken cancel) => Keep(known.Id).OfAsync(known, assignments, cancel);

    public void Dispose()
    {
        _progress.Dispose();
        _classes.Dispose();
    }

    private CountedClass Keep(Guid classId)
    {
        lock (_keeping)
        {
            var kept = _kept.GetOrAdd(classId, id => new CountedClass(id, _grades, _facts, _time));
            kept.LastUse = ++_uses;
            if (_kept.Count > _mostClasses) _kept.TryRemove(_kept.Values.MinBy(other => other.LastUse)!.ClassId, out _);
            return kept;
        }
    }

    private void NotePerson(Guid person)
    {
        foreach (var (_, kept) in _kept) kept.Note(person);
    }

    private void NoteClass(Guid classId)
    {
        if (_kept.TryGetValue(classId, out var kept)) kept.NoteClass();
    }
}
