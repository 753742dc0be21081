using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using StudyPortal.Content;
using StudyPortal.Data.Classes;
using StudyPortal.Learning.Classes;

namespace StudyPortal.Web.Features.Classes.Boards;

/// <summary>The board of one class: loaded at the first look, and before each later look brought up to date with those who did something meanwhile.</summary>
internal sealed class KeptBoard(Guid studyClass, BoardReader reader, BoardWatches watches)
{
    private readonly Lock _reading = new();
    private readonly SemaphoreSlim _freshening = new(1, 1);

    // Filled by whoever writes, from before the first row is read: who is noted while a row is being read is read again.
    private readonly ConcurrentDictionary<Guid, bool> _changed = [];
    private volatile FrozenSet<Guid>? _people;
    private volatile bool _isLoading;
    private volatile bool _isLive;
    private int _isClassChanged = 1;

    // Only behind the semaphore.
    private ClassBoard? _board;
    private BoardMembers _members = BoardMembers.None;
    private bool _areMembersChanged;
    private DateTimeOffset _asOf;
    private DateTimeOffset _updated;

    public Guid StudyClass { get; } = studyClass;

    public BoardWatches Watches { get; } = watches;

    /// <summary>Grows with each look at any board.</summary>
    public long LastUse { get; set; }

    /// <summary>Whether changes are told: those of a class that shows figures of all together only would tell who answered just now.</summary>
    public bool IsLive => _isLive;

    /// <summary>Learners on the board, 0 before it is loaded.</summary>
    public int Learners => _people?.Count ?? 0;

    /// <summary>Somebody did something. Whether they are on the board.</summary>
    public bool Note(Guid person)
    {
        var isMember = _people?.Contains(person) == true;
        if (isMember || _isLoading) _changed[person] = true;
        return isMember;
    }

    /// <summary>The class, or who is in it, was changed.</summary>
    public void NoteClass() => Interlocked.Exchange(ref _isClassChanged, 1);

    public async Task<BoardView> OpenAsync(Catalogue catalogue, BoardPlan plan, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await _freshening.WaitAsync(cancellationToken);
        try
        {
            if (Interlocked.Exchange(ref _isClassChanged, 0) == 1) await ReadClassAsync(cancellationToken);
            var asOf = _isLive ? now : now.AddTicks(-(now.Ticks % TimeSpan.TicksPerHour));
            if (_board is null || !ReferenceEquals(_board.Plan, plan)) await LoadAsync(plan, asOf, cancellationToken);
            if (_isLive || asOf > _asOf) await FreshenAsync(asOf, cancellationToken);
            return new BoardView(_reading, _board!, _isLive ? _members : BoardMembers.None, catalogue, asOf, _updated);
        }
        catch
        {
            NoteClass();
            throw;
        }
        finally
        {
            _freshening.Release();
        }
    }

    private async Task ReadClassAsync(CancellationToken cancellationToken)
    {
        var isLive = await reader.FindAsync(StudyClass, cancellationToken) is not { IsAggregateOnly: true };
        if (isLive != _isLive) _board = null;
        (_isLive, _areMembersChanged) = (isLive, true);
    }

    private async Task LoadAsync(BoardPlan plan, DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        _isLoading = true;
        try
        {
            _changed.Clear();
            var members = await MembersAsync(asOf, cancellationToken);
            var board = new ClassBoard(plan);
            await foreach (var rows in RowsAsync([.. members.ByPerson.Keys], asOf, cancellationToken)) board.Put(BoardRecords.Of(rows));
            _people = members.ByPerson.Keys.ToFrozenSet();
            (_board, _members, _asOf, _updated) = (board, members, asOf, asOf);
        }
        finally
        {
            _isLoading = false;
        }
    }

    private async Task FreshenAsync(DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        if (_areMembersChanged) await ChangeMembersAsync(asOf, cancellationToken);
        List<Guid> changed = [.. _changed.Keys.Where(person => _changed.TryRemove(person, out _) && _people!.Contains(person))];
        _asOf = asOf;
        if (changed.Count == 0) return;
        try
        {
            await foreach (var rows in RowsAsync(changed, asOf, cancellationToken))
            {
                var record = BoardRecords.Of(rows);
                lock (_reading) _board!.Put(record);
            }

            _updated = asOf;
        }
        catch
        {
            foreach (var person in changed) _changed[person] = true;
            throw;
        }
    }

    private async Task ChangeMembersAsync(DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        var members = await MembersAsync(asOf, cancellationToken);
        var before = _members.ByPerson.Keys;
        // From here on those who came are noted; only then are their rows read.
        _people = members.ByPerson.Keys.ToFrozenSet();
        foreach (var come in members.ByPerson.Keys.Except(before)) _changed[come] = true;
        lock (_reading)
        {
            foreach (var gone in before.Except(members.ByPerson.Keys)) _board!.Remove(gone);
        }

        (_members, _updated) = (members, asOf);
    }

    private async Task<BoardMembers> MembersAsync(DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        var members = await reader.MembersAsync(StudyClass, cancellationToken);
        var known = BoardMembers.Of(_isLive ? members : members.Where(member => member.JoinedAt <= asOf.UtcDateTime));
        _areMembersChanged = known.ByName.Count < members.Count;
        return known;
    }

    /// <summary>Rows up to a moment where the class is told nothing newer; whoever did something since is read again the next time.</summary>
    private async IAsyncEnumerable<LearnerRows> RowsAsync(
        IReadOnlyCollection<Guid> people, DateTimeOffset asOf, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var rows in reader.OfPeopleAsync(people, _isLive ? null : asOf.UtcDateTime, cancellationToken))
        {
            if (rows.IsCut) _changed[rows.Person] = true;
            yield return rows;
        }
    }
}
