using System.Collections.Concurrent;
using StudyPortal.Content;
using StudyPortal.Data.Classes;
using StudyPortal.Data.Progress;
using StudyPortal.Learning.Classes;

namespace StudyPortal.Web.Features.Classes.Boards;

/// <summary>
/// The boards of classes, kept in memory. A board is loaded once; after that a look at it costs what was done since the look before it, whoever did it, and never
/// the whole class. Whether somebody may look is asked elsewhere, each time.
/// </summary>
public sealed class ClassBoards : IDisposable
{
    private readonly Lock _keeping = new();
    private readonly ConcurrentDictionary<Guid, KeptBoard> _kept = [];
    private readonly BoardReader _reader;
    private readonly CatalogueHolder _content;
    private readonly TimeProvider _time;
    private readonly long _mostCells;
    private readonly IDisposable _progress;
    private readonly IDisposable _classes;
    private PlannedContent? _planned;
    private long _uses;

    /// <param name="mostCells">Learners times questions that are kept, all boards together.</param>
    public ClassBoards(BoardReader reader, CatalogueHolder content, ProgressFeed progress, ClassFeed classes, TimeProvider time, long mostCells)
    {
        (_reader, _content, _time, _mostCells) = (reader, content, time, mostCells);
        _progress = progress.Subscribe(NotePerson);
        _classes = classes.Subscribe(NoteClass);
        _content.Changed += NoteContent;
    }

    /// <summary>Learners times questions on all boards that are loaded.</summary>
    private long Cells => _kept.Values.Sum(CellsOf);

    /// <summary>Whether one more class can be kept without another having to go.</summary>
    internal bool HasRoom => Cells < _mostCells;

    /// <summary>The class as it is now, everything that was acknowledged before included; or as it was at the last full hour where it shows figures of all together only.</summary>
    public async Task<BoardView> OpenAsync(Guid classId, CancellationToken cancellationToken = default)
    {
        var (catalogue, plan) = Planned();
        var kept = Keep(classId);
        var view = await kept.OpenAsync(catalogue, plan, _time.GetUtcNow(), cancellationToken);
        MakeRoom(kept);
        return view;
    }

    /// <summary>
    /// Calls when the class has changed, at most twice a second, until it is disposed; never where the class shows figures of all together only. A handler that throws
    /// is not called again.
    /// </summary>
    public IDisposable Watch(Guid classId, Func<Task> changed)
    {
        lock (_keeping) return Keep(classId).Watches.Add(changed);
    }

    public void Dispose()
    {
        _progress.Dispose();
        _classes.Dispose();
        _content.Changed -= NoteContent;
    }

    private KeptBoard Keep(Guid classId)
    {
        lock (_keeping)
        {
            var kept = _kept.GetOrAdd(classId, id => new KeptBoard(id, _reader, new BoardWatches(_time)));
            kept.LastUse = ++_uses;
            return kept;
        }
    }

    // Boards go that were looked at longest ago; not those that somebody has before them.
    private void MakeRoom(KeptBoard opened)
    {
        lock (_keeping)
        {
            foreach (var kept in _kept.Values.Where(kept => kept != opened && !kept.Watches.Any).OrderBy(kept => kept.LastUse).ToList())
            {
                if (Cells <= _mostCells) return;
                _kept.TryRemove(kept.StudyClass, out _);
            }
        }
    }

    private long CellsOf(KeptBoard kept) => (1L + kept.Learners) * (1 + (_planned?.Plan.Questions.Count ?? 0));

    private PlannedContent Planned()
    {
        var catalogue = _content.Current;
        if (_planned is { } planned && ReferenceEquals(planned.Catalogue, catalogue)) return planned;
        var plan = BoardPlans.Of(catalogue);
        return _planned = new PlannedContent(catalogue, _planned is { } before && BoardPlans.IsSame(before.Plan, plan) ? before.Plan : plan);
    }

    private void NotePerson(Guid person)
    {
        foreach (var (_, kept) in _kept)
        {
            if (kept.Note(person) && kept.IsLive) kept.Watches.Tell();
        }
    }

    private void NoteClass(Guid classId)
    {
        if (!_kept.TryGetValue(classId, out var kept)) return;
        kept.NoteClass();
        if (kept.IsLive) kept.Watches.Tell();
    }

    private void NoteContent(object? sender, EventArgs change)
    {
        foreach (var (_, kept) in _kept)
        {
            if (kept.IsLive) kept.Watches.Tell();
        }
    }

    private sealed record PlannedContent(Catalogue Catalogue, BoardPlan Plan);
}
